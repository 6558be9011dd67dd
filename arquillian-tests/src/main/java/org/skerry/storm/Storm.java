// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.skerry.api.id.AgentId;

/**
 * Sixteen clients that write to a grid over its wire, each repeatable by its seed, with all they did on record. The same
 * storm goes on after each kill and check.
 */
public final class Storm implements AutoCloseable {
    private static final int PEOPLE = 4;

    /** Longer than a server works at any call. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** Longer than the slowest machine needs for some hundred calls. */
    private static final Duration DEAD_CALM = Duration.ofMinutes(10);

    private final Wire wire;
    private final BufferedWriter record;
    private final Weather weather = new Weather();
    private final Tally tally = new Tally();
    private final List<StormClient> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();

    /**
     * @param clientCount how many write at once
     * @param seed what they do; when a call comes to its end is the machine's
     * @param record file for every call and its outcome
     */
    public Storm(URI publicUri, URI privateUri, int clientCount, long seed, Path record) throws IOException {
        wire = new Wire(publicUri, privateUri, PATIENCE);
        this.record = Files.newBufferedWriter(record);
        var commons = new AgentId(new UUID(seed, 1));
        var common = "Storm of " + seed;
        for (var number = 0; number < clientCount; number++) {
            var random = new Random(seed * 1000 + number);
            var who = "client-" + number;
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(each -> new AgentId(Ids.uuid(random)))
                    .toList();
            clients.add(new StormClient(
                    random,
                    List.of(
                            new AssetTerritory(wire),
                            new InventoryTerritory(wire, new AgentId(Ids.uuid(random))),
                            new CommonsTerritory(wire, commons, number == 0),
                            new AccountTerritory(wire),
                            PeopleTerritory.of(wire, people),
                            new GroupTerritory(wire, common, number == 0),
                            new MessageTerritory(wire),
                            LandTerritory.of(wire, number)),
                    new History(line -> write(who + " " + line)),
                    tally));
        }
    }

    private void write(String line) {
        try {
            synchronized (record) {
                record.write(line);
                record.newLine();
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Makes what the clients need; in the calm. */
    public void settleIn() throws InterruptedException, ExecutionException {
        // one goes first and makes what all share
        clients.getFirst().settleIn();
        each(StormClient::settleIn);
    }

    /** All clients begin to write, or go on. */
    public void rise() {
        weather.rise();
        running.clear();
        clients.forEach(client -> running.add(threads.submit(() -> client.run(weather))));
    }

    /**
     * Waits until so many more calls were acknowledged.
     *
     * @throws IllegalStateException if that does not come about
     */
    public void awaitAcknowledged(int more) throws InterruptedException {
        tally.await(more, DEAD_CALM);
    }

    /** To be told before something is killed. */
    public void killing() {
        weather.killing();
    }

    /** Waits until every client knows what came of its last call, or that nobody does. */
    public void calm() throws InterruptedException, ExecutionException {
        weather.calm();
        for (var client : running) {
            client.get();
        }
    }

    /** Reads everything back, when the grid serves again; what is wrong, in words. */
    public List<String> check() throws InterruptedException, ExecutionException {
        var wrong = new ArrayList<String>();
        each(client -> {
            var found = client.check();
            synchronized (wrong) {
                wrong.addAll(found);
            }
        });
        wrong.addAll(LandTerritory.overlaps(wire));
        return wrong.stream().distinct().toList();
    }

    private void each(Consumer<StormClient> work) throws InterruptedException, ExecutionException {
        var all = clients.stream()
                .<Future<?>>map(client -> threads.submit(() -> work.accept(client)))
                .toList();
        for (var one : all) {
            one.get();
        }
    }

    /** Calls that were acknowledged so far. */
    public int acknowledged() {
        return tally.of(Outcome.ACKNOWLEDGED);
    }

    /** Calls of which nobody knows what came. */
    public int unknown() {
        return tally.of(Outcome.UNKNOWN);
    }

    /** How many acknowledged calls there are of a name. */
    public int acknowledged(String deed) {
        return tally.acknowledged(deed);
    }

    /** Values that were there at the last check. */
    public int values() {
        return clients.stream().mapToInt(client -> client.settled().size()).sum();
    }

    /** All names and outcomes. */
    public String report() {
        return tally.toString();
    }

    @Override
    public void close() throws IOException {
        weather.calm();
        threads.shutdownNow();
        wire.close();
        record.close();
    }
}
