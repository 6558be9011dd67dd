// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.message;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.wire.InstantMessageMembers;
import org.skerry.api.wire.XmlRpcStruct;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.call.RobustCalls.Repeat;

/** {@code grid_instant_message} to the root of a server. Never sent twice: talk would double. */
final class InstantMessageCalls {
    private static final String NAME = "messages";

    private final RobustCalls calls;
    private final String key;

    /** @param key the secret that is sent along, empty for none */
    InstantMessageCalls(RobustCalls calls, String key) {
        this.calls = calls;
        this.key = key;
    }

    /** Whether the server took it. */
    boolean send(URI root, InstantMessage message) {
        var request = HttpRequest.newBuilder(root)
                .header("Content-Type", XmlRpcStruct.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(InstantMessageMembers.call(message, key)));
        var answer = calls.send(NAME, request, Repeat.UNSAFE);
        if (answer.statusCode() != 200) {
            throw ServiceUnavailableException.answered(NAME, answer.statusCode());
        }
        return calls.read(
                NAME,
                () -> XmlRpcStruct.read(new ByteArrayInputStream(answer.body()))
                        .fields()
                        .bool("success"));
    }
}
