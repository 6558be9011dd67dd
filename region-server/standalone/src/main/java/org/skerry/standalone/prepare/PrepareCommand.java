// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the cache of loaded classes that the start script takes. The script says of what and where, in hidden options. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a cache of loaded classes, once for these libraries and this Java: a start takes half the time with it.",
            "A training run is started on ports and a folder of its own, visited and ended."
        },
        footer = {"", "The exit code is 0 if the cache is there or another process is making it, and 1 if not."})
public final class PrepareCommand implements Callable<Integer> {
    private static final String MAIN = "org.skerry.standalone.SkerryMain";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the cache goes into DIR/cache; default: beside the libraries, for all data folders")
    private @Nullable Path data;

    @Option(names = "--cache", hidden = true)
    private @Nullable Path cache;

    @Option(names = "--libraries", hidden = true)
    private @Nullable Path libraries;

    @Parameters(hidden = true)
    private List<String> flags = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (cache == null || libraries == null || spec == null) {
            return tell(
                    "Only the start script of Linux and macOS can prepare: bin/skerry prepare. On Windows Java makes"
                            + " the cache when a first process ends in order.");
        }
        var out = spec.commandLine().getOut();
        var program = new TrainedProgram(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                flags,
                libraries.resolve("*").toString(),
                List.of(MAIN));
        try {
            var made = new ClassCache(program, cache);
            if (made.isThere()) {
                out.println("Prepared already: " + cache);
            } else {
                out.println("Preparing with a training run, once for these libraries and this Java ...");
                out.flush();
                out.println(made.make() ? "Prepared: " + cache : "Another process is preparing " + cache);
            }
            out.flush();
            return 0;
        } catch (IOException failed) {
            var elsewhere = data == null ? " --data DIR puts the cache into a folder that you can write." : "";
            return tell("Could not prepare (" + failed.getMessage() + "). Skerry runs without, too." + elsewhere);
        }
    }

    private int tell(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
            spec.commandLine().getErr().flush();
        }
        return 1;
    }
}
