// SPDX-License-Identifier: Apache-2.0
/**
 * The viewer's login on the wire, as XML-RPC and LLSD. Open {@link org.skerry.web.login.LoginToSimulatorMethod}, and for
 * what is answered {@link org.skerry.web.login.LoginReply}.
 */
@NullMarked
package org.skerry.web.login;

import org.jspecify.annotations.NullMarked;
