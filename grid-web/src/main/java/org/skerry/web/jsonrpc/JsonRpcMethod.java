// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.jsonrpc;

import org.skerry.api.wire.JsonRpcReply;
import org.skerry.api.wire.WireFields;

/** One JSON-RPC method. */
@FunctionalInterface
public interface JsonRpcMethod {
    /**
     * Serves a call.
     *
     * @throws org.skerry.api.wire.MalformedBodyException if a parameter is missing or wrong; answered as such
     */
    JsonRpcReply call(WireFields params);
}
