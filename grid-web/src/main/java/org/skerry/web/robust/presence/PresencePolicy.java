// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.presence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a session may be opened over the wire, as with ROBUST 0.9.2.2; a later one lets its login service do so alone.
 * Simulators never ask for it; a login service on another server does.
 */
@Singleton
public class PresencePolicy {
    private final boolean allowLogin;

    @Inject
    public PresencePolicy(
            @ConfigProperty(name = "skerry.presence.allow-login", defaultValue = "true") boolean allowLogin) {
        this.allowLogin = allowLogin;
    }

    boolean allowLogin() {
        return allowLogin;
    }
}
