// SPDX-License-Identifier: Apache-2.0
/**
 * XML-RPC on the public listener: Apache XML-RPC's parser and writer without its extensions, behind a hardened SAX parser. A method is one bean: {@link org.skerry.web.xmlrpc.XmlRpcMethod}.
 */
@NullMarked
package org.skerry.web.xmlrpc;

import org.jspecify.annotations.NullMarked;
