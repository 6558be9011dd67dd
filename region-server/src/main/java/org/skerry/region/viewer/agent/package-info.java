// SPDX-License-Identifier: Apache-2.0
/**
 * How a viewer moves, animates and sees. Open {@link org.skerry.region.viewer.agent.AgentUpdateHandler}.
 */
@NullMarked
package org.skerry.region.viewer.agent;

import org.jspecify.annotations.NullMarked;
