// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.auth;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What of passwords may be changed and told over the wire; nothing by default. */
@Singleton
public class AuthPolicy {
    private final boolean allowSetPassword;
    private final boolean allowGetInfo;
    private final boolean allowSetInfo;

    @Inject
    public AuthPolicy(
            @ConfigProperty(name = "skerry.auth.allow-set-password", defaultValue = "false") boolean allowSetPassword,
            @ConfigProperty(name = "skerry.auth.allow-get-auth-info", defaultValue = "false") boolean allowGetInfo,
            @ConfigProperty(name = "skerry.auth.allow-set-auth-info", defaultValue = "false") boolean allowSetInfo) {
        this.allowSetPassword = allowSetPassword;
        this.allowGetInfo = allowGetInfo;
        this.allowSetInfo = allowSetInfo;
    }

    public boolean allowSetPassword() {
        return allowSetPassword;
    }

    /** Whether hashes may be told. */
    public boolean allowGetInfo() {
        return allowGetInfo;
    }

    public boolean allowSetInfo() {
        return allowSetInfo;
    }
}
