// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.mute;

import org.skerry.api.mute.MuteListService;
import org.skerry.api.mute.MuteListServiceContract;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class MuteListServiceBeanTest implements MuteListServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public MuteListService testee() {
        var bean = new MuteListServiceBean();
        bean.transactions = database();
        return bean;
    }
}
