// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.ejb.login.rule.AdmissionSettings;
import org.skerry.ejb.login.totp.TotpSecrets;

/** Makes a wrong setting fail the start, not the first login. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class LoginSettingsCheck {
    private static final System.Logger LOG = System.getLogger(LoginSettingsCheck.class.getName());

    @Inject
    LoginSettings settings;

    @Inject
    AdmissionSettings admission;

    @Inject
    ViewerSettings viewer;

    @Inject
    TotpSecrets secondFactors;

    @PostConstruct
    void check() {
        LOG.log(
                Level.DEBUG,
                "login-settings=read earlier-session={0} viewer-rules={1} members={2} second-factors={3}",
                settings.earlierSession(),
                admission.allowedViewers().size() + admission.deniedViewers().size(),
                viewer.members().size(),
                secondFactors.count());
    }
}
