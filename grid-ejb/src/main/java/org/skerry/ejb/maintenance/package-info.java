// SPDX-License-Identifier: Apache-2.0
/** What the grid does by the clock and not because somebody asked; open {@link Housekeeping} first. */
@NullMarked
package org.skerry.ejb.maintenance;

import org.jspecify.annotations.NullMarked;
