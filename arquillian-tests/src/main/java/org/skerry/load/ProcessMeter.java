// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The CPU time and the resident memory of processes of this machine. Thread-safe. */
public final class ProcessMeter {
    private static final String RESIDENT = "VmRSS:";

    /**
     * Of several processes together.
     *
     * @param residentBytes 0 where the system has no /proc
     */
    public record Usage(Duration cpu, long residentBytes) {
        static final Usage NONE = new Usage(Duration.ZERO, 0);

        Usage plus(Usage other) {
            return new Usage(cpu.plus(other.cpu), residentBytes + other.residentBytes);
        }
    }

    private final List<ProcessHandle> processes;
    private final Map<ProcessHandle, Usage> last = new ConcurrentHashMap<>();

    /**
     * Of these processes together.
     *
     * @throws IllegalArgumentException if one of them does not run, or tells nothing
     */
    public ProcessMeter(List<Long> pids) {
        processes = pids.stream().map(ProcessMeter::process).toList();
    }

    private static ProcessHandle process(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().totalCpuDuration().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("no process " + pid + " whose CPU time may be read"));
    }

    public static ProcessMeter own() {
        return new ProcessMeter(List.of(ProcessHandle.current().pid()));
    }

    public boolean isEmpty() {
        return processes.isEmpty();
    }

    /** Whether all of them still run. */
    public boolean isAlive() {
        return processes.stream().allMatch(ProcessHandle::isAlive);
    }

    /** Now; for one that has ended, what was read last. */
    public Usage usage() {
        return processes.stream().map(this::usage).reduce(Usage.NONE, Usage::plus);
    }

    private Usage usage(ProcessHandle process) {
        var read = process.info().totalCpuDuration().map(cpu -> new Usage(cpu, resident(process.pid())));
        read.ifPresent(usage -> last.put(process, usage));
        return last.getOrDefault(process, Usage.NONE);
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
