// SPDX-License-Identifier: Apache-2.0
/**
 * JSON-RPC 2.0 on the root of both listeners. A method is one entry of a bean: {@link org.skerry.web.jsonrpc.JsonRpcMethods}.
 */
@NullMarked
package org.skerry.web.jsonrpc;

import org.jspecify.annotations.NullMarked;
