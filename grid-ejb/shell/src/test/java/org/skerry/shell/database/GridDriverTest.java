// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridDriverTest {
    private final GridDriver driver = new GridDriver();

    @TempDir
    Path folder;

    @Test
    void forcedH2KeepsWhatWasCommittedAndNothingElse() throws SQLException {
        var url = "jdbc:h2:forced:" + folder.resolve("grid");
        try (var connection = driver.connect(url, user("skerry", "secret"))) {
            run(connection, "create table kept (id int primary key, bytes blob)");
            connection.setAutoCommit(false);
            run(connection, "insert into kept values (1, repeat(x'ab', 300000))");
            connection.commit();
            run(connection, "insert into kept values (2, null)");
            connection.rollback();
        }
        try (var again = driver.connect(url, user("skerry", "secret"))) {
            assertThat(count(again)).isEqualTo(1);
        }
        // the same file without the scheme
        try (var plain = driver.connect("jdbc:h2:file:" + folder.resolve("grid"), user("skerry", "secret"))) {
            assertThat(count(plain)).isEqualTo(1);
        }
    }

    @Test
    void aCommitIsOnTheDiskWhenItReturns() throws SQLException, IOException {
        var forced = new AtomicInteger();
        ForcedWrites.SHARED.opened(forced::incrementAndGet);
        var url = "jdbc:h2:forced:" + folder.resolve("counted");
        try (var connection = driver.connect(url, user("skerry", "secret"))) {
            run(connection, "create table kept (id int primary key, bytes blob)");
            connection.setAutoCommit(false);
            ForcedWrites.SHARED.await();
            var before = forced.get();
            run(connection, "insert into kept values (1, null)");
            connection.commit();
            assertThat(forced.get()).isEqualTo(before + 1);
            assertThat(count(connection)).isEqualTo(1);
            connection.commit();
            assertThat(forced.get())
                    .as("all that it read is on the disk already")
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void whoRestsOnTheCommitOfAnotherWaitsForItsDisk() throws Exception {
        var url = "jdbc:h2:forced:" + folder.resolve("shared");
        var disk = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        ForcedWrites.Forceable slow = () -> {
            busy.countDown();
            awaitQuietly(disk);
        };
        try (var one = driver.connect(url, user("skerry", "secret"));
                var two = driver.connect(url, user("skerry", "secret"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            run(one, "create table kept (id int primary key, bytes blob)");
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            run(one, "insert into kept values (1, null)");
            ForcedWrites.SHARED.opened(slow);
            var writer = threads.submit(() -> {
                one.commit();
                return true;
            });
            busy.await();
            assertThat(count(two)).isEqualTo(1);
            var reader = Thread.currentThread();
            var over = new AtomicBoolean();
            var release = threads.submit(() -> {
                while (reader.getState() != Thread.State.WAITING && !over.get()) {
                    Thread.onSpinWait();
                }
                disk.countDown();
            });
            two.commit();
            assertThat(disk.getCount()).as("it came back before the disk did").isZero();
            over.set(true);
            assertThat(writer.get()).isTrue();
            release.get();
        } finally {
            disk.countDown();
            ForcedWrites.SHARED.closed(slow);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aUrlThatNobodyKnowsIsToldWithWhatToWriteInstead() {
        assertThatThrownBy(() -> driver.connect("jdbc:mysql://somewhere/grid?password=secret", user("a", "b")))
                .hasMessageContaining("SKERRY_DB_URL=jdbc:mysql://somewhere/grid")
                .hasMessageContaining("jdbc:postgresql://HOST:5432/DATABASE")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> driver.connect("jdbc:postgresql:nonsense//", user("a", "b")))
                .hasMessageContaining("SKERRY_DB_URL=jdbc:postgresql:nonsense//");
    }

    @Test
    void aDatabaseThatIsAwayIsToldWithTheRemedy() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> driver.connect("jdbc:postgresql://127.0.0.1:" + port + "/grid", user("a", "b")))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("08001"))
                .hasMessageContaining("SKERRY_DB_URL=jdbc:postgresql://127.0.0.1:" + port + "/grid cannot be reached")
                .hasMessageContaining("start the database");
    }

    @Test
    void aWrongPasswordIsToldByItsSettings() throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("locked");
        driver.connect(url, user("skerry", "secret")).close();
        assertThatThrownBy(() -> driver.connect(url, user("skerry", "wrong")))
                .hasMessageContaining("SKERRY_DB_USER=skerry is not let in")
                .hasMessageContaining("SKERRY_DB_PASSWORD");
    }

    private static Properties user(String name, String password) {
        var properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", password);
        return properties;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
