// SPDX-License-Identifier: Apache-2.0
/**
 * What the grid and neighbours ask of this simulator over HTTP: {@code /agent}, {@code /region}, {@code /simstatus}.
 * Open {@link org.skerry.region.simulation.SimulationRoutes} and {@link org.skerry.region.simulation.AgentEndpoint}.
 */
@NullMarked
package org.skerry.region.simulation;

import org.jspecify.annotations.NullMarked;
