// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.bake;

import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.bake.BakedTextureServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class BakedTextureServiceBeanTest implements BakedTextureServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public BakedTextureService testee() {
        var bean = new BakedTextureServiceBean();
        bean.transactions = database();
        return bean;
    }
}
