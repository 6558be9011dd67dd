// SPDX-License-Identifier: Apache-2.0
/** Tests of moving in, with old grids in three databases. Open {@link org.skerry.ejb.moving.MovingInContract}. */
@NullMarked
package org.skerry.ejb.moving;

import org.jspecify.annotations.NullMarked;
