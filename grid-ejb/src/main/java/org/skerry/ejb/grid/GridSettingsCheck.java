// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Makes a wrong setting fail the start, not the first registration. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class GridSettingsCheck {
    private static final System.Logger LOG = System.getLogger(GridSettingsCheck.class.getName());

    @Inject
    GridSettings settings;

    @PostConstruct
    void check() {
        LOG.log(
                Level.DEBUG,
                "grid-settings=read extra-features={0}",
                settings.extraFeatures().size());
    }
}
