// SPDX-License-Identifier: Apache-2.0
/**
 * What a grid or a neighbour asks of a simulator about agents. Open {@link
 * org.skerry.api.simulation.SimulationService}.
 */
@NullMarked
package org.skerry.api.simulation;

import org.jspecify.annotations.NullMarked;
