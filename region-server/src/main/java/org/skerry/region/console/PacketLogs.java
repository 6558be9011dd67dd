// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.OperatorDoor;
import org.skerry.udp.trace.PacketFormat;
import org.skerry.udp.trace.PacketLog;
import org.skerry.udp.trace.PcapFormat;
import org.skerry.udp.trace.TextFormat;

/** The packet logs that run, one for each agent at most, in files of a bounded length. Thread-safe; blocks. */
public final class PacketLogs implements AutoCloseable {
    private static final int MOST_FILES = 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;
    private final Map<AgentId, Running> running = new HashMap<>();

    private record Running(PacketLog log, Path file, List<OperatorDoor> regions) {}

    /** How packets are written. */
    public enum Form {
        TEXT,
        PCAP;

        private PacketFormat format() {
            return this == TEXT ? new TextFormat() : new PcapFormat();
        }

        private String suffix() {
            return this == TEXT ? ".txt" : ".pcap";
        }
    }

    /** @param folder where the files go; made when it is needed */
    public PacketLogs(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Writes this agent's packets from now on, also those of circuits it opens later; a former log of the agent ends.
     *
     * @return the file
     * @throws IOException if it cannot be made
     */
    public synchronized Path start(AgentId agent, Form form, List<OperatorDoor> regions) throws IOException {
        stop(agent);
        Files.createDirectories(folder);
        tidy();
        var file = folder.resolve("packets-" + agent + "-" + STAMP.format(clock.instant()) + form.suffix());
        var out = new BufferedOutputStream(Files.newOutputStream(file));
        var log = PacketLog.start(out, form.format(), clock);
        running.put(agent, new Running(log, file, List.copyOf(regions)));
        regions.forEach(region -> region.trace(agent, log));
        return file;
    }

    /** Ends an agent's log; gives its file, if there was one. */
    public synchronized Optional<Path> stop(AgentId agent) {
        var ended = running.remove(agent);
        if (ended == null) {
            return Optional.empty();
        }
        ended.regions.forEach(region -> region.trace(agent, null));
        ended.log.close();
        return Optional.of(ended.file);
    }

    @Override
    public synchronized void close() {
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    /** The oldest files go, so that the folder stays bounded too. */
    private void tidy() throws IOException {
        try (var files = Files.list(folder)) {
            var logs = files.filter(file -> String.valueOf(file.getFileName()).startsWith("packets-"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(MOST_FILES - 1)
                    .toList();
            for (var old : logs) {
                Files.deleteIfExists(old);
            }
        }
    }
}
