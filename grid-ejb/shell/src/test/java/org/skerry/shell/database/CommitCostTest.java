// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures what forcing costs, when asked: {@code -Dtest=CommitCostTest -Dcommit.cost=2000}, a number of commits. */
@EnabledIfSystemProperty(named = "commit.cost", matches = "\\d+")
class CommitCostTest {
    private static final Logger LOG = System.getLogger(CommitCostTest.class.getName());
    private static final int COMMITS = Integer.getInteger("commit.cost", 0);
    private static final int BYTES = 4096;

    private final GridDriver driver = new GridDriver();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"file,1", "forced,1", "file,8", "forced,8", "file,16", "forced,16"})
    void commit(String scheme, int threads) throws Exception {
        var url = "jdbc:h2:" + scheme + ":" + folder.resolve("grid") + (scheme.equals("file") ? ";WRITE_DELAY=0" : "");
        try (var keptOpen = driver.connect(url, new Properties());
                var statement = keptOpen.createStatement()) {
            statement.execute("create table kept (id uuid primary key, bytes blob)");
            commits(url, threads);
            var start = System.nanoTime();
            var nanos = commits(url, threads);
            var seconds = (System.nanoTime() - start) / 1e9;
            LOG.log(Level.INFO, "{0} threads={1} {2}", scheme, threads, figures(nanos, seconds));
            assertThat(nanos).hasSizeGreaterThan(0);
        }
    }

    private static String figures(List<Long> nanos, double seconds) {
        Collections.sort(nanos);
        return String.format(
                "commits/s %.0f, p50 %.2f ms, p99 %.2f ms",
                nanos.size() / seconds, nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    private List<Long> commits(String url, int threads) throws Exception {
        var all = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<List<Long>>>();
            for (var each = 0; each < threads; each++) {
                running.add(pool.submit(() -> commits(url, COMMITS / threads, new byte[BYTES])));
            }
            for (var one : running) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    private List<Long> commits(String url, int count, byte[] bytes) throws SQLException {
        var nanos = new ArrayList<Long>();
        try (var connection = driver.connect(url, new Properties());
                var insert = connection.prepareStatement("insert into kept values (?, ?)")) {
            connection.setAutoCommit(false);
            for (var each = 0; each < count; each++) {
                var start = System.nanoTime();
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, bytes);
                insert.executeUpdate();
                connection.commit();
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }
}
