// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skerry.shell.first.PrivateFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skerry config convert}: writes our files beside theirs, which are only read. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Makes our configuration of an OpenSimulator's ini files, which are only read.",
            "Every value that could not be taken over has a line in conversion.txt."
        })
public final class ConvertCommand implements Callable<Integer> {
    private static final int FAILED = 2;
    private static final String REPORT = "conversion.txt";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "OPENSIM_DIR",
            description = "the installation, or its bin folder")
    private Path from = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where to write; default: ${DEFAULT-VALUE}. What is there already is not overwritten")
    private Path out = Path.of("skerry-config");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!Conversion.isInstallation(from)) {
            return fail(from + " has no OpenSim.ini and no Robust.ini, nor has its bin: give the folder of an"
                    + " OpenSimulator with --from.");
        }
        var conversion =
                new Conversion(from.toAbsolutePath().normalize(), name -> Optional.ofNullable(System.getenv(name)));
        conversion.run();
        try {
            for (var file : conversion.outputs()) {
                if (Files.exists(out.resolve(file.name()))) {
                    return fail(out.resolve(file.name()) + " is there already: take it away, or give another folder"
                            + " with --out.");
                }
            }
            for (var file : conversion.outputs()) {
                write(file.name(), file.text());
            }
            write(REPORT, conversion.report().text());
        } catch (IOException unwritable) {
            return fail(out + " cannot be written (" + unwritable + "): give another folder with --out.");
        }
        conversion.outputs().forEach(file -> say("wrote " + out.resolve(file.name())));
        conversion.report().notes().forEach(note -> say("note: " + note));
        say("Taken over: " + conversion.report().takenCount() + "; not: "
                + conversion.report().leftCount() + ", each with its reason in " + out.resolve(REPORT) + ".");
        return 0;
    }

    private void write(String name, String text) throws IOException {
        var file = out.resolve(name);
        var folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // passwords are taken over
        PrivateFile.write(file, content -> content.write(text));
    }

    private void say(String sentence) {
        if (spec != null) {
            spec.commandLine().getOut().println(sentence);
            spec.commandLine().getOut().flush();
        }
    }

    private int fail(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
            spec.commandLine().getErr().flush();
        }
        return FAILED;
    }
}
