// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process costs.
 *
 * @param process its name within the architecture
 * @param startMillis from its start until it served
 * @param startCpuMillis of all processors meanwhile, which other work on the machine hardly changes
 * @param residentMegabytes of memory, as the kernel counts them; 0 where there is no {@code /proc}
 */
record Footprint(String process, long startMillis, long startCpuMillis, long residentMegabytes) {
    private static final String RESIDENT = "VmRSS:";
    private static final long KILOBYTES = 1024;

    /** What a process has taken of the processors so far. */
    static long cpuMillis(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    static Footprint of(String name, long startMillis, long startCpuMillis, long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        var resident = Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith(RESIDENT))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
        return new Footprint(name, startMillis, startCpuMillis, resident / KILOBYTES);
    }
}
