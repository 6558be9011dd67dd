// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/** One XML-RPC method of the public listener; a CDI bean, found by its name. */
public interface XmlRpcMethod {
    /** As it stands in {@code methodName}. */
    String name();

    /**
     * Serves a call, on the thread of the request or, if it takes long, on another. Values of the answer are strings,
     * integers, lists and maps.
     */
    CompletionStage<Map<String, Object>> call(XmlRpcCall call);
}
