// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.skerry.ejb.identity.openid.OpenIdSettings;

/** Whether the provider can be reached, told in the log when it changes. Thread-safe. */
@ApplicationScoped
public class ProviderState {
    private static final Logger LOG = System.getLogger(ProviderState.class.getName());

    @Inject
    OpenIdSettings settings;

    private final AtomicBoolean away = new AtomicBoolean();

    void isAway() {
        if (!away.getAndSet(true)) {
            LOG.log(Level.WARNING, "openid=away provider={0}", name());
        }
    }

    void answers() {
        if (away.getAndSet(false)) {
            LOG.log(Level.INFO, "openid=back provider={0}", name());
        }
    }

    String name() {
        return settings.provider().map(OpenIdSettings.Provider::name).orElse("the provider");
    }
}
