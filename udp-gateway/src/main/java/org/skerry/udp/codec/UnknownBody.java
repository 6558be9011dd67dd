// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import org.skerry.api.binary.Octets;
import org.skerry.udp.message.Frequency;

/** A message whose number is not in our definitions: to be acknowledged and counted, and relayed if need be. */
public record UnknownBody(Frequency frequency, int number, Octets bytes) implements Body {}
