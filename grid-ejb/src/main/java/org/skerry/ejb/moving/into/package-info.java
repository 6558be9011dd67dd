// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's own database as moving in sees it: rows that are looked up and inserted many at once, for good or for a trial.
 * Open {@link org.skerry.ejb.moving.into.Targets} and {@link org.skerry.ejb.moving.into.TargetTable}.
 */
@NullMarked
package org.skerry.ejb.moving.into;

import org.jspecify.annotations.NullMarked;
