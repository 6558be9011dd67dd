// SPDX-License-Identifier: Apache-2.0
/**
 * The messages of the protocol: one generated record each, after messages.def, with the block records nested in it, and
 * what is common to them. Nothing here knows packets or circuits. Numbers: u8 and u16 are an int, u32 is an int with
 * the same 32 bits (use {@link Integer#toUnsignedLong} where the amount matters), u64 a long; text is {@link
 * org.skerry.api.binary.Octets}, most often with a final NUL. Open {@link org.skerry.udp.message.Message} and {@link
 * org.skerry.udp.message.MessageTypes} first.
 */
@NullMarked
package org.skerry.udp.message;

import org.jspecify.annotations.NullMarked;
