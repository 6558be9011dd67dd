// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

/** Something that has happened in a region. Each kind is a record that somebody really publishes. */
public sealed interface RegionEvent permits AgentArrived, AgentLeft, AgentWatching, ChatSaid {}
