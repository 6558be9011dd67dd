// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.skerry.bench.BenchLine.Counted;
import org.skerry.bench.BenchLine.Cpu;
import org.skerry.bench.BenchLine.Latency;
import org.skerry.load.MachineMeter;
import org.skerry.load.ProcessMeter;

/** Measures one workload over a number of connections: warms up, then counts what a window brings. */
final class BenchRun {
    /** Of a round, so that a number of requests is not missed by far. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final ProcessMeter server;
    private final ProcessMeter own = ProcessMeter.own();
    private final Span warmUp;
    private final Span window;
    private final int verifyEvery;

    /** Both at least. */
    record Span(Duration time, long requests) {}

    BenchRun(ProcessMeter server, Span warmUp, Span window, int verifyEvery) {
        this.server = server;
        this.warmUp = warmUp;
        this.window = window;
        this.verifyEvery = verifyEvery;
    }

    /** @param problem the first that went wrong; empty if nothing did */
    record Outcome(BenchLine line, String problem) {}

    Outcome measure(Workload workload, int connections) throws InterruptedException {
        var lanes = IntStream.range(0, connections)
                .mapToObj(number -> new Lane(workload, number, connections, verifyEvery))
                .toList();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var rounds = new Rounds(workload, lanes, threads);
            rounds.run(warmUp);
            lanes.forEach(Lane::reset);
            rounds.forget();
            rounds.run(window);
            return new Outcome(
                    rounds.line(),
                    lanes.stream()
                            .map(Lane::problem)
                            .filter(problem -> !problem.isEmpty())
                            .findFirst()
                            .orElse(""));
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    /** Rounds of one measurement, with what they took; what is between them does not count. */
    private final class Rounds {
        private final Workload workload;
        private final List<Lane> lanes;
        private final ExecutorService threads;
        private Duration time = Duration.ZERO;
        private Duration serverCpu = Duration.ZERO;
        private Duration clientCpu = Duration.ZERO;
        private Duration stolen = Duration.ZERO;
        private long resident;

        Rounds(Workload workload, List<Lane> lanes, ExecutorService threads) {
            this.workload = workload;
            this.lanes = lanes;
            this.threads = threads;
        }

        void forget() {
            time = Duration.ZERO;
            serverCpu = Duration.ZERO;
            clientCpu = Duration.ZERO;
            stolen = Duration.ZERO;
        }

        void run(Span atLeast) throws InterruptedException {
            while (time.compareTo(atLeast.time()) < 0 || (requests() < atLeast.requests() && answers())) {
                var left = atLeast.time().minus(time);
                if (left.isPositive()) {
                    round(left.compareTo(LONGEST) < 0 ? left : LONGEST, workload.perRound());
                } else {
                    round(LONGEST, Math.min(workload.perRound(), Math.max(1, atLeast.requests() - requests())));
                }
                workload.afterRound();
            }
        }

        private long requests() {
            return lanes.stream().mapToLong(Lane::requests).sum();
        }

        private boolean answers() {
            return lanes.stream().anyMatch(lane -> !lane.isSilent());
        }

        private void round(Duration atMost, long requests) throws InterruptedException {
            var serverBefore = server.usage().cpu();
            var clientBefore = own.usage().cpu();
            var stolenBefore = stolen();
            var start = System.nanoTime();
            var deadline = start + atMost.toNanos();
            var budget = new AtomicLong(requests);
            List<Callable<Void>> tasks = new ArrayList<>();
            for (var lane : lanes) {
                tasks.add(() -> {
                    lane.run(deadline, budget);
                    return null;
                });
            }
            for (var task : threads.invokeAll(tasks)) {
                try {
                    task.get();
                } catch (ExecutionException failed) {
                    throw new IllegalStateException(failed.getCause());
                }
            }
            // at least something, so that a server that does not answer ends the run
            time = time.plus(Duration.ofNanos(Math.max(1_000_000, System.nanoTime() - start)));
            var usage = server.usage();
            serverCpu = serverCpu.plus(usage.cpu().minus(serverBefore));
            clientCpu = clientCpu.plus(own.usage().cpu().minus(clientBefore));
            stolen = stolen.plus(stolen().minus(stolenBefore));
            resident = usage.residentBytes();
        }

        private static Duration stolen() {
            return MachineMeter.stolen().orElse(Duration.ZERO);
        }

        BenchLine line() {
            var all = lanes.getFirst().micros().copy();
            lanes.stream().skip(1).forEach(lane -> all.add(lane.micros()));
            return new BenchLine(
                    workload.name(),
                    lanes.size(),
                    new Counted(
                            requests(),
                            lanes.stream().mapToLong(Lane::errors).sum(),
                            lanes.stream().mapToLong(Lane::opened).sum()),
                    time,
                    new Latency(all.getValueAtPercentile(50) / 1000.0, all.getValueAtPercentile(99) / 1000.0),
                    new Cpu(serverCpu, clientCpu, stolen, Runtime.getRuntime().availableProcessors()),
                    resident);
        }
    }
}
