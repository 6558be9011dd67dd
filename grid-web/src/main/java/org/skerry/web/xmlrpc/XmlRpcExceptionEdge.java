// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.web.http.HttpReply;

/** The edge of the XML-RPC methods: finds the method, and answers whatever happens behind it with HTTP 200. */
@Singleton
public class XmlRpcExceptionEdge {
    private static final Logger LOG = System.getLogger(XmlRpcExceptionEdge.class.getName());
    private static final String TYPE = "text/xml";
    private static final int MAX_SHOWN_NAME = 100;

    private final Map<String, XmlRpcMethod> methods = new LinkedHashMap<>();
    private final XmlRpcCodec codec = new XmlRpcCodec();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();

    @Inject
    public XmlRpcExceptionEdge(Instance<XmlRpcMethod> methods) {
        this((Iterable<XmlRpcMethod>) methods);
    }

    /** With a table of its own. */
    public static XmlRpcExceptionEdge of(Iterable<XmlRpcMethod> methods) {
        return new XmlRpcExceptionEdge(methods);
    }

    XmlRpcExceptionEdge(Iterable<XmlRpcMethod> methods) {
        methods.forEach(method -> this.methods.put(method.name(), method));
    }

    /** Answers one call; the stage never fails. */
    public CompletionStage<HttpReply> answer(byte[] body, String clientAddress) {
        return call(body, clientAddress).thenApply(answer -> HttpReply.of(200, TYPE, answer));
    }

    /** Calls that were not in the protocol, since the start. */
    public long refused() {
        return refused.sum();
    }

    /** Calls that failed through no fault of the caller, since the start. */
    public long failed() {
        return failed.sum();
    }

    private CompletionStage<byte[]> call(byte[] body, String clientAddress) {
        var name = new AtomicReference<>("");
        return CompletableFuture.completedFuture(body)
                .thenCompose(bytes -> {
                    var request = codec.read(bytes);
                    name.set(request.method());
                    return method(request.method()).call(new XmlRpcCall(request.members(), clientAddress));
                })
                .thenApply(codec::answer)
                .exceptionally(thrown -> failure(thrown, name.get(), clientAddress));
    }

    private XmlRpcMethod method(String name) {
        var method = methods.get(name);
        if (method == null) {
            var shown = name.length() <= MAX_SHOWN_NAME ? name : name.substring(0, MAX_SHOWN_NAME);
            throw new XmlRpcFault(XmlRpcFault.NO_SUCH_METHOD, "Requested method [" + shown + "] not found");
        }
        return method;
    }

    private byte[] failure(Throwable thrown, String method, String clientAddress) {
        var cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof XmlRpcFault fault) {
            refused.increment();
            LOG.log(Level.DEBUG, "refused client={0} code={1,number,#}", clientAddress, fault.code());
            return codec.fault(fault.code(), fault.text());
        }
        failed.increment();
        var id = UUID.randomUUID();
        LOG.log(Level.ERROR, () -> "failed method=" + method + " errorId=" + id, cause);
        return codec.fault(XmlRpcFault.INTERNAL_ERROR, "Internal error " + id);
    }
}
