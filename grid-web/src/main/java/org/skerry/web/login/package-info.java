// SPDX-License-Identifier: Apache-2.0
/**
 * The viewer's login on the wire. Open {@link org.skerry.web.login.LoginToSimulatorMethod}.
 */
@NullMarked
package org.skerry.web.login;

import org.jspecify.annotations.NullMarked;
