// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.message;

import java.net.URI;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.MessageService;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Messages through another grid server, at its public root. */
public final class RobustMessageConnector implements MessageService {
    private final URI root;
    private final InstantMessageCalls messages;

    public RobustMessageConnector(URI base, RobustCalls calls) {
        this(base, calls, "");
    }

    /** @param key the secret that the other server demands, empty for none */
    public RobustMessageConnector(URI base, RobustCalls calls, String key) {
        this.root = FormService.address(base, "");
        this.messages = new InstantMessageCalls(calls, key);
    }

    @Override
    public boolean deliver(InstantMessage message) {
        return message.isUsable() && messages.send(root, message);
    }
}
