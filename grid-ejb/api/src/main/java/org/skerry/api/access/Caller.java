// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.Optional;
import org.skerry.api.identity.AuthToken;

/** Who asks, before anybody has looked at the token. */
public record Caller(Side side, Optional<AuthToken> token) {
    /** Where a request came in. */
    public enum Side {
        /** From the world. */
        PUBLIC,
        /** Over the private listener, which has let the caller in already, by its secret or because it is of this machine. */
        PRIVATE,
        /** Over the private listener in OpenSimulator's protocol, which knows no tokens. */
        SIMULATOR
    }
}
