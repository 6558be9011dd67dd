// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.XmlRpcCall;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/**
 * A method of the classic servers. What is malformed, and what cannot be had now, is answered by the failure of its server.
 * Runs on the thread of the request, and blocks.
 */
abstract class ClassicMethod implements XmlRpcMethod {
    private static final Logger LOG = System.getLogger(ClassicMethod.class.getName());

    private final String name;
    private final Map<String, Object> failure;

    ClassicMethod(String name, Map<String, Object> failure) {
        this.name = name;
        this.failure = failure;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
        return CompletableFuture.completedFuture(answered(call));
    }

    private Map<String, Object> answered(XmlRpcCall call) {
        var texts = new LinkedHashMap<String, String>();
        call.members().keySet().forEach(member -> texts.put(member, call.text(member)));
        try {
            return answer(new WireFields(texts), call);
        } catch (MalformedBodyException malformed) {
            LOG.log(Level.DEBUG, "refused method={0} cause={1}", name, malformed.getMessage());
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "unavailable method={0} cause={1}",
                    name,
                    unavailable.getMessage());
        }
        return failure;
    }

    /**
     * Serves a call.
     *
     * @param members as texts
     * @param call the same with all their types
     * @throws MalformedBodyException for what is missing or not of its kind
     */
    abstract Map<String, Object> answer(WireFields members, XmlRpcCall call);
}
