// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import org.skerry.udp.message.Message;

/**
 * A message and how many of its last blocks the sender left out, which is not the same bytes as sending them empty. A
 * relay keeps both; everybody else looks at the message alone.
 */
public record MessageBody(Message message, int absentBlocks) implements Body {
    /** A message with all its blocks. */
    public static MessageBody complete(Message message) {
        return new MessageBody(message, 0);
    }
}
