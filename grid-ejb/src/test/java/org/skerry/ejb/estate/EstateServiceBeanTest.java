// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.audit.Actor;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.estate.EstateServiceContract;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.ejb.audit.AuditRecords;
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

    @Test
    void aNewOwnerIsKeptWithWhoSetIt() {
        var region = RegionId.random();
        var estate = testee().ofRegionOrFresh(region);
        var owner = AgentId.random();
        var owned = new Estate(
                estate.id(),
                estate.name(),
                owner,
                estate.abuseEmail(),
                estate.flags(),
                estate.numbers(),
                estate.managers(),
                estate.access(),
                estate.groups(),
                estate.bans());
        new Actor("secret", "192.0.2.1").call(() -> testee().store(owned));
        testee().store(owned);
        assertThat(AuditRecords.of(database(), "estate " + estate.id()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.actor()).isEqualTo(new Actor("secret", "192.0.2.1"));
                    assertThat(change.after()).contains(owner.toString());
                });
    }
}
