// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.avatar;

import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.AvatarServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AvatarServiceBeanTest implements AvatarServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public AvatarService testee() {
        var bean = new AvatarServiceBean();
        bean.transactions = database();
        return bean;
    }
}
