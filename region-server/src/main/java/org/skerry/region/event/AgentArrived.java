// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;

/** Someone stands in the region now and has been welcomed. */
public record AgentArrived(AgentId agent, UserName name, Vector3 position) implements RegionEvent {}
