// SPDX-License-Identifier: Apache-2.0
/**
 * Passwords and tokens of a remote grid. Open {@link org.skerry.connector.auth.RobustAuthenticationConnector}.
 */
@NullMarked
package org.skerry.connector.auth;

import org.jspecify.annotations.NullMarked;
