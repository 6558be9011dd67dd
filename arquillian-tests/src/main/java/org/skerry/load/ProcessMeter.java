// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The CPU time and the resident memory of processes of this machine. */
final class ProcessMeter {
    private static final String RESIDENT = "VmRSS:";

    /**
     * Of several processes together.
     *
     * @param residentBytes 0 where the system has no /proc
     */
    record Usage(Duration cpu, long residentBytes) {
        Usage plus(Usage other) {
            return new Usage(cpu.plus(other.cpu), residentBytes + other.residentBytes);
        }
    }

    private final List<Long> pids;

    /** @throws IllegalArgumentException if one of them does not run, or tells nothing */
    ProcessMeter(List<Long> pids) {
        this.pids = List.copyOf(pids);
        for (var pid : pids) {
            if (ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .isEmpty()) {
                throw new IllegalArgumentException("no process " + pid + " whose CPU time may be read");
            }
        }
    }

    static ProcessMeter own() {
        return new ProcessMeter(List.of(ProcessHandle.current().pid()));
    }

    boolean isEmpty() {
        return pids.isEmpty();
    }

    /** Now; one that has ended counts as nothing. */
    Usage usage() {
        return pids.stream().map(ProcessMeter::usage).reduce(new Usage(Duration.ZERO, 0), Usage::plus);
    }

    private static Usage usage(long pid) {
        var cpu = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new Usage(cpu, resident(pid));
    }

    private static long resident(long pid) {
        try {
            return residentBytes(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException noSuchFile) {
            return 0;
        }
    }

    /** Out of the lines of {@code /proc/<pid>/status}. */
    static long residentBytes(List<String> status) {
        for (var line : status) {
            if (line.startsWith(RESIDENT)) {
                var kilobytes =
                        line.substring(RESIDENT.length()).replace("kB", "").strip();
                return Long.parseLong(kilobytes) * 1024;
            }
        }
        return 0;
    }
}
