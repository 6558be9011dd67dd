// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.moving;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.moving.Counts;
import org.skerry.ejb.moving.MovingIn;
import org.skerry.ejb.moving.MovingReport;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.run.WholeGrid;
import org.skerry.ejb.moving.source.SourceDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code skerry import}: reads a ROBUST database and puts what it has into this grid's. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Moves a ROBUST database of OpenSimulator into this grid's.",
            "Ended at any place, the same command goes on. Run again after the end, it brings what came since."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final String PASSWORD = "SKERRY_IMPORT_PASSWORD";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL",
            description = "jdbc:mariadb://HOST/DATABASE, jdbc:postgresql://HOST/DATABASE or jdbc:sqlite:FILE")
    private String from = "";

    @Option(names = "--user", description = "who may read that database")
    private String user = "";

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            description = "environment variable with the password; default: " + PASSWORD + ", else it is asked for")
    private String passwordVariable = PASSWORD;

    @Option(
            names = "--from-estates",
            paramLabel = "URL",
            description = "the database with the estates, if it is a simulator's own; same user and password")
    private @Nullable String fromEstates;

    @Option(names = "--fsassets", paramLabel = "DIR", description = "BaseDirectory of an FSAssetService")
    private @Nullable Path files;

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "this grid's database; default: SKERRY_DB_URL, else the one in the data folder;"
                    + " user and password are SKERRY_DB_USER and SKERRY_DB_PASSWORD")
    private @Nullable String to;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder of this grid; default: ./data")
    private Path data = Path.of("data");

    @Option(
            names = "--assets",
            paramLabel = "DIR",
            description = "folder of the store of assets; default: grid/assets in the data folder")
    private @Nullable Path assets;

    @Option(names = "--dry-run", description = "reads and checks all, and writes nothing but the report")
    private boolean dryRun;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "TOPIC",
            completionCandidates = Topics.class,
            description = "not all of: ${COMPLETION-CANDIDATES}")
    private List<String> only = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "a line of JSON for each refused or repaired row; default: import.jsonl or"
                    + " import-dry-run.jsonl in the data folder")
    private @Nullable Path report;

    @Option(names = "--afresh", description = "begins again although an earlier run did not come to its end")
    private boolean afresh;

    @Option(
            names = "--iterations",
            description = "of the slow hash of passwords, as skerry.auth.iterations; default: ${DEFAULT-VALUE}")
    private int iterations = 120_000;

    @Spec
    private @Nullable CommandSpec spec;

    /** For picocli. */
    public ImportCommand() {}

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var topics = topics();
        try {
            var counts = run(topics, out);
            tell(counts, out);
            return 0;
        } catch (SQLException failed) {
            return fail("The old grid's database: " + firstLine(failed)
                    + ". Check --from, --user and the password; what was moved stays, and the same command goes on.");
        } catch (ServiceUnavailableException failed) {
            return fail("This grid's database or store of assets: " + firstLine(failed)
                    + ". What was moved stays, and the same command goes on.");
        } catch (IOException | IllegalStateException | IllegalArgumentException failed) {
            return fail(firstLine(failed));
        }
    }

    private Counts run(Set<Topic> topics, PrintWriter out) throws SQLException, IOException {
        var password = password();
        var place = new NewHome(
                Optional.ofNullable(to),
                data,
                Optional.ofNullable(assets).orElse(data.resolve("grid").resolve("assets")));
        var file = Optional.ofNullable(report)
                .orElse(data.resolve(dryRun ? "import-dry-run.jsonl" : "import.jsonl"))
                .toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (var source = SourceDatabase.open(from, user, password);
                var estates = SourceDatabase.open(fromEstates == null ? from : fromEstates, user, password);
                var lines = MovingReport.open(file);
                var home = place.open(dryRun)) {
            out.println((dryRun ? "Checking " : "Moving ") + source.name() + " into " + home.name());
            var steps = WholeGrid.steps(
                    topics, iterations, new SecureRandom(), Optional.ofNullable(files), home.assets(), dryRun);
            expectTables(source, estates, steps);
            var counts = new MovingIn(
                            source,
                            estates,
                            home.targets(),
                            lines,
                            new ProgressLines(out, Clock.systemUTC()),
                            Clock.systemUTC())
                    .run(steps, afresh);
            out.println("Report: " + file);
            return counts;
        }
    }

    /** A database without any of them is the wrong one, and not an empty grid. */
    private static void expectTables(SourceDatabase source, SourceDatabase estates, List<MovingStep<?>> steps)
            throws SQLException {
        for (var step : steps) {
            var from = step.topic() == Topic.ESTATES ? estates : source;
            if (from.table(step.name()).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException(source.name() + " has none of the tables that are to be moved: see that --from"
                + " leads to the database of ROBUST, and that --user may read it.");
    }

    private void tell(Counts counts, PrintWriter out) {
        counts.reasons().forEach((reason, rows) -> out.printf("  %-32s %,d%n", reason, rows));
        out.printf(
                "%,d rows: %,d %s, %,d here already, %,d refused%n",
                counts.rows(), counts.moved(), dryRun ? "would be moved" : "moved", counts.present(), counts.refused());
        if (counts.moved() == 0) {
            out.println(dryRun ? "Nothing would change." : "Nothing was changed: all that can be moved is here.");
        }
        out.flush();
    }

    private Set<Topic> topics() {
        var topics = EnumSet.noneOf(Topic.class);
        for (var key : only) {
            topics.add(Topic.of(key.strip())
                    .orElseThrow(() -> new ParameterException(
                            Objects.requireNonNull(spec).commandLine(),
                            "--only '" + key + "': write some of " + String.join(",", Topics.all()))));
        }
        return topics.isEmpty() ? EnumSet.allOf(Topic.class) : topics;
    }

    /** Never an argument, which others on the machine could read. */
    private String password() {
        var set = System.getenv(passwordVariable);
        if (set != null) {
            return set;
        }
        return user.isEmpty()
                ? ""
                : Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> new String(console.readPassword("Password of %s at %s: ", user, from)))
                        .orElse("");
    }

    private int fail(String message) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(message);
        err.flush();
        return 1;
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
