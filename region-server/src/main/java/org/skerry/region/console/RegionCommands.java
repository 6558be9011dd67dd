// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code region …} and {@code change region}. */
@Command(
        name = "region",
        description = "starts, stops, makes and takes down regions",
        subcommands = {
            RegionCommands.Restart.class,
            RegionCommands.Stop.class,
            RegionCommands.Start.class,
            RegionCommands.Create.class,
            RegionCommands.Delete.class
        })
final class RegionCommands {
    @Command(name = "change", description = "chooses a region", subcommands = ChangeRegion.class)
    static final class Change {}

    @Command(name = "region", description = "chooses the region that commands are about; root means all")
    static final class ChangeRegion implements ConsoleCommand {
        @Parameters(paramLabel = "NAME", arity = "1..*", description = "its name, or root")
        private java.util.List<String> words = java.util.List.of();

        @Override
        public String run(Session session) throws CommandFailure {
            var name = String.join(" ", words);
            session.choose(name);
            return "Chosen: " + name + ".";
        }
    }

    abstract static class OfOne implements ConsoleCommand {
        @Parameters(paramLabel = "NAME", arity = "1..*", description = "the region's name")
        private java.util.List<String> words = java.util.List.of();

        final String name() {
            return String.join(" ", words);
        }

        abstract String act(Desk desk) throws CommandFailure, InterruptedException;

        @Override
        public final String run(Session session) throws CommandFailure {
            try {
                return act(session.desk());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("Interrupted.");
            }
        }
    }

    @Command(name = "restart", description = "sends everybody in it away and starts it again from what it has written")
    static final class Restart extends OfOne {
        private static final int LONGEST = 24 * 60 * 60;

        @Option(
                names = "--in",
                paramLabel = "SECONDS",
                description = "tells the people in it how long they have, again and again, until then")
        private int seconds;

        @Option(names = "--cancel", description = "calls such a restart off")
        private boolean cancel;

        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
            if (cancel) {
                if (!desk.cancelRestart(name())) {
                    throw new CommandFailure("No restart of \"" + name() + "\" is on its way.");
                }
                return "The restart of \"" + name() + "\" has been called off.";
            }
            if (seconds < 0 || seconds > LONGEST) {
                throw new CommandFailure("Give --in in seconds, at most " + LONGEST + ".");
            }
            if (seconds > 0) {
                desk.restartIn(name(), Duration.ofSeconds(seconds));
                return "Region \"" + name() + "\" restarts in " + seconds + " s; \"region restart --cancel " + name()
                        + "\" calls that off.";
            }
            desk.stop(name(), "The region is being restarted; please come back in a minute.");
            desk.start(name());
            return "Region \"" + name() + "\" has been restarted.";
        }
    }

    @Command(name = "stop", description = "sends everybody in it away, writes everything and takes it off the grid")
    static final class Stop extends OfOne {
        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
            desk.stop(name(), "The region is shutting down.");
            return "Region \"" + name() + "\" is stopped; \"region start\" brings it back.";
        }
    }

    @Command(name = "start", description = "starts a region that was stopped or could not be started")
    static final class Start extends OfOne {
        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
            desk.start(name());
            return "Region \"" + name() + "\" runs.";
        }
    }

    @Command(name = "create", description = "makes a region in this process, known by its folder from then on")
    static final class Create extends OfOne {
        @Option(names = "--x", paramLabel = "CELL", required = true, description = "column of the grid, in 256 m")
        private String x = "";

        @Option(names = "--y", paramLabel = "CELL", required = true, description = "row of the grid, in 256 m")
        private String y = "";

        @Option(names = "--owner", paramLabel = "OWNER", required = true, description = "\"FIRST LAST\", or a UUID")
        private String owner = "";

        @Option(
                names = "--set",
                paramLabel = "KEY=VALUE",
                description = "any other key of a region: size, udp-port, external-host, access, max-agents,"
                        + " water-height, bytes-per-second, id")
        private Map<String, String> more = Map.of();

        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
            var wanted = new HashMap<>(more);
            wanted.put("name", name());
            wanted.put("location-x", x);
            wanted.put("location-y", y);
            wanted.put("owner", owner);
            desk.create(wanted);
            return "Region \"" + name() + "\" is made and runs.";
        }
    }

    @Command(name = "delete", description = "takes down a region that was made by create; its folder is put aside")
    static final class Delete extends OfOne {
        @Option(names = "--yes", description = "says that it is meant")
        private boolean yes;

        @Option(names = "--force", description = "also if people are in it; they are sent away")
        private boolean force;

        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
            if (!yes) {
                throw new CommandFailure("This takes \"" + name()
                        + "\" off the grid for good: say \"region delete --yes " + name() + "\" if that is meant.");
            }
            return "Region \"" + name() + "\" is gone; all that it had is in " + desk.delete(name(), force) + ".";
        }
    }
}
