// SPDX-License-Identifier: Apache-2.0
/**
 * The seam between circuits and scene: all that a region knows of the transport. Every call is a message one way that
 * nobody waits for, and what is asked back is a copy that may be a moment old, so that circuits can live in another
 * process one day; now {@link org.skerry.udp.transport.UdpTransport} is behind it, in the same one. Interfaces and values
 * alone. Open {@link org.skerry.udp.gateway.Gateway}, {@link org.skerry.udp.gateway.CircuitListener} and {@link
 * org.skerry.udp.gateway.CircuitHandle} first.
 */
@NullMarked
package org.skerry.udp.gateway;

import org.jspecify.annotations.NullMarked;
