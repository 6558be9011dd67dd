// SPDX-License-Identifier: Apache-2.0
/** Moves a grid from one store to another while it runs. Open {@link org.skerry.ejb.asset.copy.CopyTask}. */
@NullMarked
package org.skerry.ejb.asset.copy;

import org.jspecify.annotations.NullMarked;
