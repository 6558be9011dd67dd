// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.message.MessageService;
import org.skerry.api.wire.InstantMessageMembers;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.XmlRpcCall;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/**
 * {@code grid_instant_message} (robust-wire section 19): a message from another grid, or from a simulator that does not
 * know where the recipient is. Whatever is wrong with it, the answer is {@code success} {@code FALSE}.
 */
@Singleton
public class GridInstantMessageMethod implements XmlRpcMethod {
    private final MessageService messages;
    private final MessageRateLimit limit;
    private final MessageKey key;

    @Inject
    public GridInstantMessageMethod(MessageService messages, MessageRateLimit limit, MessageKey key) {
        this.messages = messages;
        this.key = key;
        this.limit = limit;
    }

    @Override
    public String name() {
        return InstantMessageMembers.METHOD;
    }

    @Override
    public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
        var delivered =
                limit.allows(call.clientAddress()) && key.fits(call.text(InstantMessageMembers.KEY)) && deliver(call);
        return CompletableFuture.completedFuture(new LinkedHashMap<>(InstantMessageMembers.outcome(delivered)));
    }

    private boolean deliver(XmlRpcCall call) {
        var members = new LinkedHashMap<String, String>();
        call.members().keySet().forEach(name -> members.put(name, call.text(name)));
        try {
            return messages.deliver(InstantMessageMembers.read(new WireFields(members)));
        } catch (MalformedBodyException | ServiceUnavailableException refused) {
            return false;
        }
    }
}
