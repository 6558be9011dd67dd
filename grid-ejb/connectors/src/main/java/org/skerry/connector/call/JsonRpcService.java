// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.wire.JsonRpcCall;
import org.skerry.api.wire.JsonRpcReply;
import org.skerry.connector.call.RobustCalls.Repeat;

/** A service by JSON-RPC at the root of one server. */
public final class JsonRpcService {
    private final String name;
    private final URI root;
    private final RobustCalls calls;

    /** @param name as in logs */
    public JsonRpcService(String name, URI base, RobustCalls calls) {
        this.name = name;
        this.root = FormService.address(base, "");
        this.calls = calls;
    }

    /**
     * Calls a method and reads its result.
     *
     * @return empty if the server says that it cannot do that with these parameters
     * @throws ServiceUnavailableException if it says that something else went wrong, or nonsense
     */
    public <T> Optional<T> call(String method, Llsd.Struct params, Function<Llsd, T> reader) {
        var call = new JsonRpcCall(new Llsd.Text(UUID.randomUUID().toString()), method, params);
        var request = HttpRequest.newBuilder(root)
                .header("Content-Type", JsonRpcCall.TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.toBytes().toArray()));
        var answer = calls.send(name, request, Repeat.SAFE);
        if (answer.statusCode() != 200) {
            throw ServiceUnavailableException.answered(name, answer.statusCode());
        }
        return switch (calls.read(name, () -> JsonRpcReply.read(Octets.owning(answer.body())))) {
            case JsonRpcReply.Result(var value) -> Optional.of(calls.read(name, () -> reader.apply(value)));
            case JsonRpcReply.Refusal error -> {
                if (isInternal(error.code())) {
                    throw calls.refused(name, method);
                }
                yield Optional.empty();
            }
        };
    }

    /** As {@link #call}, for what every server can do. */
    public <T> T ask(String method, Llsd.Struct params, Function<Llsd, T> reader) {
        return call(method, params, reader).orElseThrow(() -> calls.refused(name, method));
    }

    private static boolean isInternal(int code) {
        return code == JsonRpcReply.INTERNAL_ERROR || code == JsonRpcReply.PARSE_ERROR;
    }
}
