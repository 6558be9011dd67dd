// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.ejb.identity.IdentitySettings;
import org.skerry.ejb.identity.openid.OpenIdSettings;

/** Makes a wrong policy or a wrong rule fail the start, not the first request. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessCheck {
    private static final System.Logger LOG = System.getLogger(AccessCheck.class.getName());

    @Inject
    AccessSettings settings;

    @Inject
    IdentitySettings identity;

    @Inject
    OpenIdSettings openId;

    @PostConstruct
    void check() {
        LOG.log(
                Level.INFO,
                "access={0} export={1} token-idle-minutes={2,number,#} openid={3}",
                settings.word(),
                settings.export().word(),
                identity.idle().toMinutes(),
                openId.provider().map(OpenIdSettings.Provider::name).orElse("off"));
    }
}
