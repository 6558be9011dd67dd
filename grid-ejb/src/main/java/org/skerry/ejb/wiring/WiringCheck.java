// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Makes a wrong service choice fail the start, not the first call. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class WiringCheck {
    @Inject
    ServiceWiring wiring;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        var read = new ServiceWiring();
        read.config = config;
        read.check();
    }

    @PostConstruct
    void check() {
        wiring.check();
    }
}
