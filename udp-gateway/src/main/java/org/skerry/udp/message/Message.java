// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

import org.skerry.udp.wire.BodyWriter;

/** One message of the protocol, immutable. */
public interface Message {
    MessageType type();

    /** Appends the body, field by field; {@link MessageType#write} is quicker for the frequent ones. */
    void writeTo(BodyWriter out);
}
