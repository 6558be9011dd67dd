// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Makes a wrong value fail the start, not the first asset. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class ChainCheck {
    @Inject
    ConfiguredChain chain;

    @PostConstruct
    void check() {
        chain.isMigrating();
    }
}
