// SPDX-License-Identifier: Apache-2.0
/**
 * The OUT connector to simulators. Open {@link org.skerry.connector.simulation.RobustSimulationConnector}.
 */
@NullMarked
package org.skerry.connector.simulation;

import org.jspecify.annotations.NullMarked;
