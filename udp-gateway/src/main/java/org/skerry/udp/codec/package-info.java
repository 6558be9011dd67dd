// SPDX-License-Identifier: Apache-2.0
/**
 * Datagrams: header, zero-coding, appended acks, message numbers, around the bodies of org.skerry.udp.message. Plain
 * byte arrays, no sockets, no state of a connection. Open {@link org.skerry.udp.codec.Frame} (reading) and {@link
 * org.skerry.udp.codec.DatagramWriter} first.
 */
@NullMarked
package org.skerry.udp.codec;

import org.jspecify.annotations.NullMarked;
