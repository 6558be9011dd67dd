// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import java.util.Map;

/** One XML-RPC method of the public listener; a CDI bean, found by its name. */
public interface XmlRpcMethod {
    /** As it stands in {@code methodName}. */
    String name();

    /** Serves a call. Values of the answer are strings, integers, lists and maps. */
    Map<String, Object> call(XmlRpcCall call);
}
