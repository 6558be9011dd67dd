// SPDX-License-Identifier: Apache-2.0
/** The command that moves another grid into this one. Open {@link org.skerry.standalone.moving.ImportCommand}. */
@NullMarked
package org.skerry.standalone.moving;

import org.jspecify.annotations.NullMarked;
