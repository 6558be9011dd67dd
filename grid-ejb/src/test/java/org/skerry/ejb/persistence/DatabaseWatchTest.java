// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class DatabaseWatchTest {
    private final Exception away = new ServiceUnavailableException(
            "database",
            "failed",
            new SQLException("outer", new SQLException("SKERRY_DB_URL=… cannot be reached", "08001")));
    private final Exception other =
            new ServiceUnavailableException("database", "failed", new SQLException("too long", "22001"));

    private final DatabaseWatch watch = new DatabaseWatch();
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger log = Logger.getLogger(DatabaseWatch.class.getName());

    @BeforeEach
    void listen() {
        watch.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        log.addHandler(handler);
    }

    @AfterEach
    void stop() {
        log.removeHandler(handler);
    }

    @Test
    void aSpanWithoutDatabaseIsOneLineAndItsEndAnother() {
        watch.answered();
        assertThat(lines).isEmpty();
        assertThat(watch.failed(away)).isTrue();
        assertThat(watch.failed(away)).isTrue();
        assertThat(lines).hasSize(1).first().asString().contains("database=away");
        watch.answered();
        watch.answered();
        assertThat(lines).hasSize(2).last().asString().contains("database=back");
        assertThat(watch.failed(away)).isTrue();
        assertThat(lines).hasSize(3);
    }

    @Test
    void aCommitThatTheDatabaseDidNotSurviveIsOne() {
        var rollback = new RollbackException("ARJUNA016053");
        rollback.addSuppressed(new Exception("could not commit", new SQLException("I/O error", "08006")));
        assertThat(watch.failed(new ServiceUnavailableException("database", "failed", rollback)))
                .isTrue();
    }

    @Test
    void whatTheDatabaseRefusesIsNoAbsence() {
        assertThat(watch.failed(other)).isFalse();
        assertThat(lines).isEmpty();
    }

    @Test
    void atTheStartADatabaseThatIsAwayIsWaitedForAndAWrongSettingIsNot() {
        var asked = new ArrayList<String>();
        assertThatThrownBy(() -> DatabaseAtStart.prove(refusing(asked, "08001"), 3, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SKERRY_DB_URL=");
        assertThat(asked).hasSize(3);
        asked.clear();
        for (var state : List.of("28P01", "3D000", "08000")) {
            assertThatThrownBy(() -> DatabaseAtStart.prove(refusing(asked, state), 3, Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SKERRY_DB_URL=");
        }
        assertThat(asked).hasSize(3);
    }

    private static DataSource refusing(List<String> asked, String state) {
        return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                DatabaseWatchTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    asked.add(method.getName());
                    throw new SQLException("pool", new SQLException("SKERRY_DB_URL=x: do this", state));
                });
    }
}
