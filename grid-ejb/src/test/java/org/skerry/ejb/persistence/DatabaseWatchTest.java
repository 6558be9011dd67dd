// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.RollbackException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    private boolean there = true;
    private final DataSource database = proxy(DataSource.class, () -> {
        if (there) {
            return proxy(Connection.class, () -> null);
        }
        throw new SQLException("pool", "08001");
    });
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
        watch.database = database;
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
        assertThat(failed(away)).isTrue();
        assertThat(failed(away)).isTrue();
        assertThat(lines).hasSize(1).first().asString().contains("database=away");
        watch.answered();
        watch.answered();
        assertThat(lines).hasSize(2).last().asString().contains("database=back");
        assertThat(failed(away)).isTrue();
        assertThat(lines).hasSize(3);
    }

    @Test
    void aCallThatWasCarriedOutBeforeTheLossOrWithoutTheDatabaseIsNoReturn() {
        there = false;
        assertThat(failed(away)).isTrue();
        watch.answered();
        assertThat(failed(away)).isTrue();
        assertThat(lines).hasSize(1);
        there = true;
        watch.answered();
        assertThat(lines).hasSize(2).last().asString().contains("database=back");
    }

    @Test
    void aCallThatBeganBeforeTheReturnIsNoNewLoss() {
        var before = watch.returns();
        assertThat(failed(away)).isTrue();
        watch.answered();
        assertThat(watch.failed(away, before)).isTrue();
        assertThat(lines).hasSize(2).last().asString().contains("database=back");
    }

    @Test
    void aCommitThatTheDatabaseDidNotSurviveIsOne() {
        var rollback = new RollbackException("ARJUNA016053");
        rollback.addSuppressed(new Exception("could not commit", new SQLException("I/O error", "08006")));
        assertThat(failed(new ServiceUnavailableException("database", "failed", rollback)))
                .isTrue();
    }

    @Test
    void whatTheDatabaseRefusesIsNoAbsence() {
        assertThat(failed(other)).isFalse();
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

    /** Fails a call that begins now. */
    private boolean failed(Throwable reason) {
        return watch.failed(reason, watch.returns());
    }

    private static DataSource refusing(List<String> asked, String state) {
        return proxy(DataSource.class, () -> {
            asked.add("connection");
            throw new SQLException("pool", new SQLException("SKERRY_DB_URL=x: do this", state));
        });
    }

    private static <T> T proxy(Class<T> type, Callable<@Nullable Object> call) {
        return type.cast(Proxy.newProxyInstance(
                DatabaseWatchTest.class.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> call.call()));
    }
}
