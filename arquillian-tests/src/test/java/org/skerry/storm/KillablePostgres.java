// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;

/** A PostgreSQL that forces its commits to disk as an ordinary one does, to be killed and started again. */
final class KillablePostgres implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    KillablePostgres(Path folder) {
        data = folder.resolve("postgres");
        port = FreePorts.one();
    }

    /** What tells a grid to use it. */
    Map<String, String> environment() {
        return Map.of(
                "SKERRY_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "SKERRY_DB_USER",
                "postgres",
                "SKERRY_DB_PASSWORD",
                "postgres");
    }

    /** Starts it, or starts it again on the same data. */
    void start() throws IOException, SQLException {
        var started = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_LIMIT)
                .setPort(port)
                // the embedded one promises nothing by itself: commits are told before they are written
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        server = started;
        for (var setting : List.of("fsync", "synchronous_commit")) {
            try (var connection = started.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("show " + setting)) {
                rows.next();
                if (!rows.getString(1).equals("on")) {
                    throw new IllegalStateException("this PostgreSQL keeps no promise: " + setting + " is off");
                }
            }
        }
    }

    /** SIGKILL to the server and to each of its processes. */
    void kill() throws IOException {
        var lock = data.resolve("postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(lock).getFirst()))
                .orElseThrow();
        var all = new ArrayList<ProcessHandle>();
        all.add(postmaster);
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        // all are gone; the number may be somebody else's soon
        Files.deleteIfExists(lock);
        forget();
    }

    private void forget() throws IOException {
        var running = server;
        if (running != null) {
            running.close();
            server = null;
        }
    }

    /** Leaves nothing running, not even what never came up. */
    @Override
    public void close() throws IOException {
        forget();
        if (Files.exists(data.resolve("postmaster.pid"))) {
            kill();
        }
    }
}
