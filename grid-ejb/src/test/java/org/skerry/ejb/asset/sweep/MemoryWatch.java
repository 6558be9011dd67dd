// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this process has of memory, at moments of its work. Not thread-safe. */
final class MemoryWatch {
    private static final System.Logger LOG = System.getLogger(MemoryWatch.class.getName());
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int MEGABYTE_BITS = 20;

    private final long begin = System.nanoTime();
    private final List<Moment> moments = new ArrayList<>();

    /**
     * Figures of a moment.
     *
     * @param heapMegabytes in use after a collection
     * @param residentMegabytes of the whole process, 0 where the system does not tell
     */
    record Moment(String what, long seconds, long heapMegabytes, long residentMegabytes) {}

    /** Collects and takes the figures; they are in the log, too. */
    Moment take(String what) {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> MEGABYTE_BITS;
        var moment = new Moment(what, (System.nanoTime() - begin) / 1_000_000_000, heap, resident());
        moments.add(moment);
        LOG.log(
                Level.INFO,
                moment.what() + " seconds=" + moment.seconds() + " heap-mb=" + moment.heapMegabytes() + " rss-mb="
                        + moment.residentMegabytes());
        return moment;
    }

    private static long resident() {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How much more heap was in use at any later moment than at one of them. */
    long heapGrowth(Moment since) {
        return moments.stream()
                .skip(moments.indexOf(since))
                .mapToLong(moment -> moment.heapMegabytes() - since.heapMegabytes())
                .max()
                .orElse(0);
    }
}
