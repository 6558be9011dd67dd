// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

import org.skerry.api.id.AgentId;

/** A viewer sees the region from now on; land and people have been sent. Also of one who only looks in. */
public record AgentWatching(AgentId agent) implements RegionEvent {}
