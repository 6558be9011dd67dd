// SPDX-License-Identifier: Apache-2.0
/**
 * The authorization provider before OpenSimulator's protocol, which knows no tokens: simulators are asked about as such.
 * Open {@link org.skerry.web.robust.access.AssetAccessFilter} and {@link org.skerry.web.robust.access.SimulatorAccess}.
 */
@NullMarked
package org.skerry.web.robust.access;

import org.jspecify.annotations.NullMarked;
