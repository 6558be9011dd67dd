// SPDX-License-Identifier: Apache-2.0
/**
 * What a grid or a neighbour asks of a simulator about agents, and the JSON in which it is asked. Open {@link
 * org.skerry.api.simulation.SimulationService}, then {@link org.skerry.api.simulation.AgentAnnouncementJson}.
 */
@NullMarked
package org.skerry.api.simulation;

import org.jspecify.annotations.NullMarked;
