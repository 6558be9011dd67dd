// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import org.skerry.api.estate.EstateService;
import org.skerry.api.estate.EstateServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class EstateServiceBeanTest implements EstateServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public EstateService testee() {
        var bean = new EstateServiceBean();
        bean.transactions = database();
        return bean;
    }
}
