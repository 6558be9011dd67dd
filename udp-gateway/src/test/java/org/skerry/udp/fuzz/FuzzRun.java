// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.fuzz;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.skerry.udp.circuit.CircuitFuzz;
import org.skerry.udp.codec.FrameFuzz;
import org.skerry.udp.codec.FuzzCorpus;
import org.skerry.udp.codec.ZeroCodingFuzz;

/**
 * Runs Jazzer, which is led by coverage, over each target in a virtual machine of its own: {@code FuzzRun folder
 * runs=20000} ends after so many inputs each and is the same on any machine, {@code FuzzRun folder seconds=600} after
 * so long each. Ends with an error when one is found; the input that did it and the log are in the folder.
 */
public final class FuzzRun {
    /** All that is fuzzed. */
    private static final List<FuzzTarget> TARGETS = List.of(
            new FuzzTarget(FrameFuzz.class, FuzzCorpus::datagrams),
            new FuzzTarget(ZeroCodingFuzz.class, FuzzCorpus::messages),
            new FuzzTarget(CircuitFuzz.class, CircuitFuzz::conversations));

    private static final System.Logger LOG = System.getLogger("org.skerry.udp.fuzz");
    private static final int LOG_LINES = 60;

    private FuzzRun() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var limit = arguments[1].startsWith("seconds=")
                ? List.of("-max_total_time=" + arguments[1].substring("seconds=".length()))
                : List.of("-runs=" + arguments[1].substring("runs=".length()), "-seed=20261121");
        for (var target : TARGETS) {
            if (run(target, folder.resolve(target.kind().getSimpleName()), limit) != 0) {
                System.exit(1);
            }
        }
    }

    private static int run(FuzzTarget target, Path folder, List<String> limit) throws Exception {
        var seeds = Files.createDirectories(folder.resolve("seeds"));
        var grown = Files.createDirectories(folder.resolve("grown"));
        var number = 0;
        for (var seed : target.seeds().call()) {
            Files.write(seeds.resolve("seed-" + number++), seed);
        }
        var log = folder.resolve("log.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.kind().getName(),
                "--instrumentation_includes=org.skerry.udp.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-max_len=4096",
                "-timeout=5",
                "-print_final_stats=1"));
        command.addAll(limit);
        command.addAll(List.of(grown.toString(), seeds.toString()));
        var code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start()
                .waitFor();
        report(target, code, log);
        return code;
    }

    private static void report(FuzzTarget target, int code, Path log) throws IOException {
        var lines = Files.readAllLines(log);
        if (code == 0) {
            var units = lines.stream()
                    .filter(l -> l.contains("number_of_executed_units"))
                    .findFirst();
            LOG.log(Level.INFO, "{0} {1}", target.kind().getSimpleName(), units.orElse("no statistics"));
        } else {
            lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
                    .forEach(line -> LOG.log(Level.ERROR, line));
            LOG.log(Level.ERROR, "{0} ended with {1}, see {2}", target.kind().getName(), code, log.getParent());
        }
    }
}
