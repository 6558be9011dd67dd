// SPDX-License-Identifier: Apache-2.0
/** Tests of the command as an operator uses it. */
@NullMarked
package org.skerry.standalone.moving;

import org.jspecify.annotations.NullMarked;
