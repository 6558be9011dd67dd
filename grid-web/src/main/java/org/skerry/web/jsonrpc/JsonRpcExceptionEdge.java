// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.jsonrpc;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.wire.JsonFields;
import org.skerry.api.wire.JsonRpcCall;
import org.skerry.api.wire.JsonRpcReply;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.web.http.HttpReply;

/** The edge of the JSON-RPC methods: finds the method, and answers whatever happens behind it with HTTP 200. */
@Singleton
public class JsonRpcExceptionEdge {
    private static final Logger LOG = System.getLogger(JsonRpcExceptionEdge.class.getName());
    private static final String TYPE = "text/html;charset=UTF-8";

    private final Map<String, JsonRpcMethod> methods = new LinkedHashMap<>();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Inject
    public JsonRpcExceptionEdge(Instance<JsonRpcMethods> services) {
        this((Iterable<JsonRpcMethods>) services);
    }

    public JsonRpcExceptionEdge(Iterable<JsonRpcMethods> services) {
        services.forEach(service -> methods.putAll(service.methods()));
    }

    /** Answers one request. */
    public HttpReply answer(Octets body) {
        try {
            var call = JsonRpcCall.read(body);
            return new HttpReply(200, TYPE, call(call).toBytes(call.id()));
        } catch (MalformedBodyException malformed) {
            refused.increment();
            LOG.log(Level.DEBUG, "refused jsonrpc cause={0}", malformed.getMessage());
            var error = new JsonRpcReply.Refusal(JsonRpcReply.PARSE_ERROR, "Not a JSON-RPC request");
            return new HttpReply(200, TYPE, error.toBytes(Llsd.UNDEF));
        }
    }

    /** Requests that were not in the protocol, since the start. */
    public long refused() {
        return refused.sum();
    }

    /** Requests that failed through no fault of the caller, since the start. */
    public long failed() {
        return failed.sum();
    }

    private JsonRpcReply call(JsonRpcCall call) {
        var method = methods.get(call.method());
        if (method == null) {
            refused.increment();
            return new JsonRpcReply.Refusal(JsonRpcReply.NO_SUCH_METHOD, "No such method");
        }
        try {
            return method.call(JsonFields.read(call.params()));
        } catch (MalformedBodyException malformed) {
            refused.increment();
            return new JsonRpcReply.Refusal(JsonRpcReply.INVALID_PARAMS, String.valueOf(malformed.getMessage()));
        } catch (ServiceUnavailableException unavailable) {
            failed.increment();
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "unavailable method={0} cause={1}",
                    call.method(),
                    unavailable.getMessage());
            return new JsonRpcReply.Refusal(JsonRpcReply.INTERNAL_ERROR, "Try again later");
        } catch (RuntimeException unexpected) {
            failed.increment();
            var id = UUID.randomUUID();
            LOG.log(Level.ERROR, () -> "failed method=" + call.method() + " errorId=" + id, unexpected);
            return new JsonRpcReply.Refusal(JsonRpcReply.INTERNAL_ERROR, "Internal error " + id);
        }
    }
}
