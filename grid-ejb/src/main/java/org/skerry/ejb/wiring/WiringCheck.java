// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Makes a wrong service choice fail the start, not the first call. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class WiringCheck {
    @Inject
    ServiceWiring wiring;

    @PostConstruct
    void check() {
        wiring.check();
    }
}
