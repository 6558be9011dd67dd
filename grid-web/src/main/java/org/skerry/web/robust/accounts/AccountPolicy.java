// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What of the accounts may be changed over the wire; nothing by default. */
@Singleton
public class AccountPolicy {
    private final boolean allowCreate;
    private final boolean allowSet;

    @Inject
    public AccountPolicy(
            @ConfigProperty(name = "skerry.accounts.allow-create", defaultValue = "false") boolean allowCreate,
            @ConfigProperty(name = "skerry.accounts.allow-set", defaultValue = "false") boolean allowSet) {
        this.allowCreate = allowCreate;
        this.allowSet = allowSet;
    }

    public boolean allowCreate() {
        return allowCreate;
    }

    public boolean allowSet() {
        return allowSet;
    }
}
