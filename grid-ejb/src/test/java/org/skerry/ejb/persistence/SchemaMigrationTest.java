// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
    @Test
    void theMigrationsMakeWhatTheEntitiesNeed() {
        try (var database = TestDatabase.h2()) {
            assertThatCode(() -> SchemaMigration.validate(database.entities())).doesNotThrowAnyException();
        }
    }

    @Test
    void aSecondRunHasNothingToDo() {
        var database = TestDatabase.emptyH2();
        assertThat(new SchemaMigration(database).migrate()).isPositive();
        assertThat(new SchemaMigration(database).migrate()).isZero();
        database.dispose();
    }

    @Test
    void tablesThatDoNotFitAreToldInOneSentence() {
        var database = TestDatabase.emptyH2();
        try (var entities = TestDatabase.entities(database)) {
            assertThatThrownBy(() -> SchemaMigration.validate(entities))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("do not fit this version")
                    .hasMessageContaining("missing table");
        }
        database.dispose();
    }
}
