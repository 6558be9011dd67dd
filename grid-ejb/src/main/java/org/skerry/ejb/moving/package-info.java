// SPDX-License-Identifier: Apache-2.0
/**
 * Moving in: what a ROBUST database of OpenSimulator has, in the state of the migrations of 0.9.2 and 0.9.3, is read page
 * by page and put into this grid's tables; see docs/adr/0032. Here is what drives any step; what is moved is in the
 * packages below. Open {@link org.skerry.ejb.moving.MovingIn} and {@link org.skerry.ejb.moving.MovingStep}.
 */
@NullMarked
package org.skerry.ejb.moving;

import org.jspecify.annotations.NullMarked;
