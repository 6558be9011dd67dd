// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdStruct;

/** A reply of JSON-RPC 2.0; both kinds come with HTTP 200. */
public sealed interface JsonRpcReply {
    /** The request is not JSON, or no request. */
    int PARSE_ERROR = -32700;

    int NO_SUCH_METHOD = -32601;

    /** Parameters are missing or wrong, or name what is not there or may not be changed. */
    int INVALID_PARAMS = -32602;

    int INTERNAL_ERROR = -32603;

    /** What was asked for. */
    record Result(Llsd value) implements JsonRpcReply {}

    /** Why not. */
    record Refusal(int code, String message) implements JsonRpcReply {}

    /** The reply on the wire, members in the captured order. */
    default Octets toBytes(Llsd id) {
        var reply = new LlsdStruct().put("id", id).put("jsonrpc", "2.0");
        switch (this) {
            case Result(var value) -> reply.put("result", value);
            case Refusal(var code, var message) ->
                reply.put(
                        "error",
                        new LlsdStruct()
                                .put("code", code)
                                .put("message", message)
                                .build());
        }
        return LlsdJson.write(reply.build());
    }

    /**
     * Reads a reply.
     *
     * @throws MalformedBodyException if it is none
     */
    static JsonRpcReply read(Octets body) {
        if (!(JsonRpcCall.readJson(body) instanceof Llsd.Struct reply)) {
            throw new MalformedBodyException("not a JSON-RPC reply");
        }
        if (reply.get("error") instanceof Llsd.Struct error) {
            var fields = JsonFields.read(error);
            return new Refusal(fields.integer("code", INTERNAL_ERROR), fields.text("message"));
        }
        if (!reply.values().containsKey("result")) {
            throw new MalformedBodyException("a JSON-RPC reply without a result");
        }
        return new Result(reply.get("result"));
    }
}
