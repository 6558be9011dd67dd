// SPDX-License-Identifier: Apache-2.0
/**
 * Writing down what goes over a circuit, for those who search a fault. Open {@link org.skerry.udp.trace.PacketTrace}
 * and {@link org.skerry.udp.trace.PacketLog} first.
 */
@NullMarked
package org.skerry.udp.trace;

import org.jspecify.annotations.NullMarked;
