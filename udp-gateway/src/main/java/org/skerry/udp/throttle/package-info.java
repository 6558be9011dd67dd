// SPDX-License-Identifier: Apache-2.0
/**
 * How much of what may go out: the seven categories a viewer names in AgentThrottle and two of our own, the table that
 * says which message belongs where, token buckets. Knows neither sockets nor sequence numbers. Open {@link
 * org.skerry.udp.throttle.Category}, {@link org.skerry.udp.throttle.Categories} and {@link
 * org.skerry.udp.throttle.CircuitThrottle} first.
 */
@NullMarked
package org.skerry.udp.throttle;

import org.jspecify.annotations.NullMarked;
