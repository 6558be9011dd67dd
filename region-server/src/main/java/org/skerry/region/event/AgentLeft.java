// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

import org.skerry.api.id.AgentId;

/**
 * A viewer is connected no more, for whatever reason. Its avatar is gone and nothing can be sent to it.
 *
 * @param stoodHere whether it had arrived; otherwise it only looked in or did not get that far
 */
public record AgentLeft(AgentId agent, boolean stoodHere) implements RegionEvent {}
