// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.jsonrpc;

import java.util.Map;

/** JSON-RPC methods of one service; a CDI bean. */
public interface JsonRpcMethods {
    /** The methods by their names. */
    Map<String, JsonRpcMethod> methods();
}
