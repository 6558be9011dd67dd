// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.CallerIdentityReader;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.catalog.Place;
import org.skerry.connector.catalog.Wires;
import org.skerry.connector.upstream.UpstreamLimits;

/** How other servers are called, from {@code skerry.remote.*} and its like. Every method refuses what cannot be used. */
record RemoteSettings(Config config) {
    /** Before the keys that say how this server proves to others that it is of their grid. */
    static final String PREFIX = "skerry.remote.";

    static final String TIMEOUT = PREFIX + "timeout-seconds";
    static final String CONCURRENT = PREFIX + "concurrent";
    static final String REST = PREFIX + "rest-seconds";
    static final String LATE_FOLDER = PREFIX + "late-folder";
    static final String LATE_BYTES = PREFIX + "late-bytes";
    static final String MAP_TILES = "skerry.map.tiles-url";
    static final String MESSAGE_KEY = "skerry.messages.key";
    static final String SIMULATOR_CALLS = "skerry.simulator.concurrent";
    /** Of the application server. */
    private static final String DATA = "jboss.server.data.dir";

    private static final int DEFAULT_TIMEOUT = 30;
    private static final int LONGEST_TIMEOUT = 300;
    private static final int DEFAULT_REST = 10;
    private static final int LONGEST_REST = 3600;
    private static final int MOST_CONCURRENT = 10_000;
    /** Half of what a worker of WildFly has. */
    private static final int CONCURRENT_PER_PROCESSOR = 8;

    private static final long DEFAULT_LATE_BYTES = 256L * 1024 * 1024;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Looks at all of them. */
    void check() {
        timeout();
        limits();
        identity();
        tiles();
        simulatorCalls();
        lateFolder();
        lateBytes();
    }

    Wires wires() {
        return new Wires(
                new RobustCalls(CONNECT_TIMEOUT, timeout(), identity()),
                new RobustCalls(CONNECT_TIMEOUT, timeout()),
                messageKey(),
                tiles());
    }

    private Duration timeout() {
        return Duration.ofSeconds(number(TIMEOUT, DEFAULT_TIMEOUT, 1, LONGEST_TIMEOUT));
    }

    UpstreamLimits limits() {
        var processors = Runtime.getRuntime().availableProcessors();
        return UpstreamLimits.of(
                (int) number(CONCURRENT, (long) CONCURRENT_PER_PROCESSOR * processors, 1, MOST_CONCURRENT),
                Duration.ofSeconds(number(REST, DEFAULT_REST, 1, LONGEST_REST)));
    }

    String messageKey() {
        return config.getOptionalValue(MESSAGE_KEY, String.class).orElse("");
    }

    /** Half of the logins in progress by default, so that one simulator cannot hold them all. */
    int simulatorCalls() {
        var otherwise = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        return (int) number(SIMULATOR_CALLS, otherwise, 1, MOST_CONCURRENT);
    }

    /** Tiles are on the other server's public listener, which has an address of its own. */
    private Optional<URI> tiles() {
        return config.getOptionalValue(MAP_TILES, String.class)
                .filter(value -> !value.isBlank())
                .flatMap(value -> switch (Place.parse(MAP_TILES, value)) {
                    case Place.Remote(var base) -> Optional.of(base);
                    case Place.Local _ -> Optional.empty();
                    case Place.Connector _, Place.Alternatives _, Place.Sequence _ ->
                        throw new IllegalStateException(
                                MAP_TILES + " is '" + value
                                        + "': write the URL of the public listener of the server that has the map, or leave it out.");
                });
    }

    private CallerIdentity identity() {
        var read = CallerIdentityReader.read(PREFIX, key -> config.getOptionalValue(key, String.class));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(
                    read.problems().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        return read.identity();
    }

    /** Where late changes wait; empty where nothing is known of a folder for data, and nothing can wait. */
    Optional<Path> lateFolder() {
        var given = config.getOptionalValue(LATE_FOLDER, String.class).filter(text -> !text.isBlank());
        try {
            return given.map(Path::of)
                    .or(() -> config.getOptionalValue(DATA, String.class)
                            .map(data -> Path.of(data).resolve("late")))
                    .map(Path::toAbsolutePath);
        } catch (InvalidPathException none) {
            throw new IllegalStateException(
                    LATE_FOLDER + " is '" + given.orElse("") + "': write a folder that the grid's user may write to.",
                    none);
        }
    }

    long lateBytes() {
        return number(LATE_BYTES, DEFAULT_LATE_BYTES, 0, Long.MAX_VALUE);
    }

    private long number(String key, long otherwise, long least, long most) {
        var text = config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        throw new IllegalStateException(key + " is '" + text.get() + "': write a number from " + least
                + (most == Long.MAX_VALUE ? " on" : " to " + most) + ", or leave it out.");
    }
}
