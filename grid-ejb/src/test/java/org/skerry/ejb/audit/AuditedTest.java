// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AuditedTest {
    @Test
    void entriesAreThereOnlyIfTheChangeIs() {
        try (var database = TestDatabase.h2()) {
            var actor = new Actor("basic:sims", "192.0.2.1");
            actor.call(() -> Audited.call(database, (_, audit) -> {
                audit.accept(AuditChange.of("done", "it", "a=1", "a=2"));
                return true;
            }));
            assertThatThrownBy(() -> Audited.call(database, (_, audit) -> {
                        audit.accept(AuditChange.of("undone", "it", "", ""));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(AuditRecords.all(database)).containsExactly(new AuditChange(actor, "done", "it", "a=1", "a=2"));
        }
    }

    @Test
    void entriesAreForgottenInTime() {
        try (var database = TestDatabase.h2()) {
            var bean = new AuditTrailBean();
            bean.transactions = database;
            bean.record(AuditChange.of("x", "y", "", ""));
            assertThat(bean.deleteBefore(Instant.now().minus(Duration.ofHours(1))))
                    .isZero();
            assertThat(bean.deleteBefore(Instant.now().plus(Duration.ofHours(1))))
                    .isOne();
            assertThat(AuditRecords.all(database)).isEmpty();
        }
    }

    @Test
    void differencesAreTheNamesThatDiffer() {
        assertThat(Differences.of(Map.of("a", "1", "b", "2"), Map.of("b", "3", "c", "4")))
                .satisfies(found -> {
                    assertThat(found.before().split(" ")).containsExactlyInAnyOrder("a=1", "b=2");
                    assertThat(found.after().split(" ")).containsExactlyInAnyOrder("b=3", "c=4");
                });
        assertThat(Differences.of(Map.of("a", "1"), Map.of("a", "1")).isEmpty()).isTrue();
    }
}
