// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The CPU time that everything on this machine has used: what others take disturbs a measurement. Linux only. */
public final class MachineMeter {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;
    private static final long TICK_MILLIS = 10;

    private MachineMeter() {}

    /** Since the machine was started; none where the system does not tell. */
    static Optional<Duration> busy() {
        return firstLine().map(MachineMeter::busy);
    }

    /**
     * What a virtual machine's host gave to others while this one wanted to run, of all processors together and since
     * it was started; none where the system does not tell.
     */
    public static Optional<Duration> stolen() {
        return firstLine().map(MachineMeter::stolen);
    }

    private static Optional<String> firstLine() {
        try (var lines = Files.lines(STAT)) {
            return lines.findFirst();
        } catch (IOException noSuchFile) {
            return Optional.empty();
        }
    }

    /** Out of the first line of {@code /proc/stat}; what runs in guests is in the users' time already. */
    static Duration busy(String line) {
        var fields = fields(line);
        var ticks = 0L;
        for (var i = 1; i < fields.length && i <= STOLEN; i++) {
            ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
        }
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** Out of the first line of {@code /proc/stat}; nothing where the kernel is too old to say. */
    static Duration stolen(String line) {
        var fields = fields(line);
        return fields.length <= STOLEN
                ? Duration.ZERO
                : Duration.ofMillis(Long.parseLong(fields[STOLEN]) * TICK_MILLIS);
    }

    private static String[] fields(String line) {
        return line.strip().split("\\s+");
    }
}
