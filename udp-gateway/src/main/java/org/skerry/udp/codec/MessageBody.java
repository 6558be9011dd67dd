// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import org.skerry.api.binary.Octets;
import org.skerry.udp.message.Message;

/**
 * A message and what a relay has to keep beside it; everybody else looks at the message alone.
 *
 * @param absentBlocks how many of its last blocks the sender left out, which is not the same bytes as sending them empty
 * @param leftover bytes behind the last block that we know, from a peer that knows more
 */
public record MessageBody(Message message, int absentBlocks, Octets leftover) implements Body {
    /** A message with all its blocks and nothing behind them. */
    public static MessageBody complete(Message message) {
        return new MessageBody(message, 0, Octets.EMPTY);
    }
}
