// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.bench.BenchRun.Span;
import org.skerry.load.ProcessMeter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the services of a grid; {@code --help} names the options. */
@Command(
        name = "gridbench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the services of any grid that speaks ROBUST's wire. It leaves accounts, assets and a"
                + " folder behind: give it a grid of its own. The grid has to allow createuser.")
public final class GridBenchMain implements Callable<Integer> {
    @Option(names = "--public", paramLabel = "<uri>", description = "Login URI; default ${DEFAULT-VALUE}.")
    private URI publicListener = URI.create("http://127.0.0.1:8002/");

    @Option(names = "--private", paramLabel = "<uri>", description = "Of the services; default ${DEFAULT-VALUE}.")
    private URI privateListener = URI.create("http://127.0.0.1:8003/");

    @Option(names = "--pid", split = ",", description = "Processes of the server, for CPU and memory.")
    private List<Long> pids = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "<request>",
            description = "Of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private Set<String> only = Set.of();

    @Option(names = "--connections", split = ",", description = "One measurement for each; default 1,8,16.")
    private List<Integer> connections = List.of(1, 8, 16);

    @Option(names = "--warm-up", paramLabel = "<seconds>", description = "Before each; default ${DEFAULT-VALUE}.")
    private double warmUp = 5;

    @Option(names = "--warm-up-requests", description = "At least; default ${DEFAULT-VALUE}.")
    private long warmUpRequests;

    @Option(names = "--requests", description = "Measured at least; default ${DEFAULT-VALUE}.")
    private long requests;

    @Option(names = "--window", paramLabel = "<seconds>", description = "Measured time; default ${DEFAULT-VALUE}.")
    private double window = 10;

    @Option(names = "--assets", description = "Of each size, read in turn; default ${DEFAULT-VALUE}.")
    private int assets = 32;

    @Option(names = "--accounts", description = "That log in; default ${DEFAULT-VALUE}.")
    private int accounts = 200;

    @Option(names = "--verify-every", description = "One answer in so many is read whole; default ${DEFAULT-VALUE}.")
    private int verifyEvery = 50;

    @Option(names = "--seed", description = "Of ids and contents; default: another for each run.")
    private @Nullable Long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** For {@code --help}. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return GridBench.NAMES.iterator();
        }
    }

    public static void main(String[] arguments) {
        var command = new CommandLine(new GridBenchMain());
        command.setOut(new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        try {
            var lines = new GridBench(
                            settings(),
                            new ProcessMeter(pids),
                            spec.commandLine().getOut())
                    .run();
            return lines.stream().allMatch(line -> line.counted().errors() == 0) ? 0 : 1;
        } catch (IllegalArgumentException | ServiceUnavailableException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private BenchSettings settings() {
        var unknown =
                only.stream().filter(name -> !GridBench.NAMES.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such request: " + unknown + "; there are " + GridBench.NAMES);
        }
        if (window <= 0 || warmUp < 0 || assets < 1 || accounts < 1 || verifyEvery < 1) {
            throw new IllegalArgumentException("counts and times must be positive");
        }
        if (connections.stream().anyMatch(number -> number < 1 || number > 1000)) {
            throw new IllegalArgumentException("1 to 1000 connections");
        }
        return new BenchSettings(
                publicListener,
                privateListener,
                only,
                connections,
                new Span(millis(warmUp), warmUpRequests),
                new Span(millis(window), requests),
                new BenchSettings.Counts(assets, accounts, verifyEvery),
                seed == null ? System.nanoTime() ^ ProcessHandle.current().pid() : seed);
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
