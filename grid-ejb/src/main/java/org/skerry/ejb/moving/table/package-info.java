// SPDX-License-Identifier: Apache-2.0
/**
 * Tables that become tables: each says which columns it reads, how a row of ours is made of them, and what must be true of
 * it here. Open {@link org.skerry.ejb.moving.table.TableStep} and {@link org.skerry.ejb.moving.table.PeopleTables}.
 */
@NullMarked
package org.skerry.ejb.moving.table;

import org.jspecify.annotations.NullMarked;
