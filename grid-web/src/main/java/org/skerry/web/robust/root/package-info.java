// SPDX-License-Identifier: Apache-2.0
/**
 * The private listener's root, where simulators call by XML-RPC. Open {@link
 * org.skerry.web.robust.root.SimulatorRootResource}; the methods are in {@code org.skerry.web.xmlrpc.classic}.
 */
@NullMarked
package org.skerry.web.robust.root;

import org.jspecify.annotations.NullMarked;
