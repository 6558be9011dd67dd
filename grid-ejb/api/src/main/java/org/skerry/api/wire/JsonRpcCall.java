// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdLimits;
import org.skerry.api.llsd.LlsdStruct;

/**
 * A request of JSON-RPC 2.0 as simulators send it: one object, never a batch (robust-wire section 17).
 *
 * @param id as sent, {@link Llsd#UNDEF} if missing
 * @param params as sent, {@link Llsd#UNDEF} if missing
 */
public record JsonRpcCall(Llsd id, String method, Llsd params) {
    /** The content type of requests; replies carry {@code text/html;charset=UTF-8}. */
    public static final String TYPE = "application/json-rpc";

    /** The largest request and reply. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final LlsdLimits LIMITS = new LlsdLimits(MAX_BYTES, 8, 20_000);

    /**
     * Reads a request.
     *
     * @throws MalformedBodyException if it is none
     */
    public static JsonRpcCall read(Octets body) {
        if (readJson(body) instanceof Llsd.Struct call && call.get("method") instanceof Llsd.Text(var method)) {
            return new JsonRpcCall(call.get("id"), method, call.get("params"));
        }
        throw new MalformedBodyException("not a JSON-RPC request");
    }

    /** The request on the wire. */
    public Octets toBytes() {
        return LlsdJson.write(new LlsdStruct()
                .put("jsonrpc", "2.0")
                .put("id", id)
                .put("method", method)
                .put("params", params)
                .build());
    }

    static Llsd readJson(Octets body) {
        try {
            return LlsdJson.read(body, LIMITS);
        } catch (LlsdFormatException notOne) {
            throw new MalformedBodyException("not JSON: " + notOne.getMessage(), notOne);
        }
    }
}
