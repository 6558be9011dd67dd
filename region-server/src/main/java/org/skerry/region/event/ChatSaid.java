// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.event;

import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;

/**
 * Someone has spoken; typing is not speech.
 *
 * @param channel 0 is what people hear; others are for scripts and modules alone
 * @param range how far it is heard, in metres
 */
public record ChatSaid(AgentId speaker, Vector3 position, int channel, int range, String text) implements RegionEvent {}
