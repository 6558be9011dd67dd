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

    XmlRpcExceptionEdge(Iterable<XmlRpcMethod> methods) {
        methods.forEach(method -> this.methods.put(method.name(), method));
    }

    /** Answers one call. */
    public HttpReply answer(byte[] body, String clientAddress) {
        return HttpReply.of(200, TYPE, call(body, clientAddress));
    }

    /** Calls that were not in the protocol, since the start. */
    public long refused() {
        return refused.sum();
    }

    /** Calls that failed through no fault of the caller, since the start. */
    public long failed() {
        return failed.sum();
    }

    private byte[] call(byte[] body, String clientAddress) {
        var name = "";
        try {
            var request = codec.read(body);
            name = request.method();
            var method = methods.get(name);
            if (method == null) {
                var shown = name.length() <= MAX_SHOWN_NAME ? name : name.substring(0, MAX_SHOWN_NAME);
                throw new XmlRpcFault(XmlRpcFault.NO_SUCH_METHOD, "Requested method [" + shown + "] not found");
            }
            return codec.answer(method.call(new XmlRpcCall(request.members(), clientAddress)));
        } catch (XmlRpcFault fault) {
            refused.increment();
            LOG.log(Level.DEBUG, "refused client={0} code={1,number,#}", clientAddress, fault.code());
            return codec.fault(fault.code(), fault.text());
        } catch (RuntimeException unexpected) {
            failed.increment();
            var id = UUID.randomUUID();
            var known = name;
            LOG.log(Level.ERROR, () -> "failed method=" + known + " errorId=" + id, unexpected);
            return codec.fault(XmlRpcFault.INTERNAL_ERROR, "Internal error " + id);
        }
    }
}
