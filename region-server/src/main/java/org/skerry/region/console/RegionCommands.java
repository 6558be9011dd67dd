// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code region …} and {@code change region}. */
@Command(
        name = "region",
        description = "starts and stops regions",
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
        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
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

    @Command(name = "start", description = "starts a configured region that was stopped")
    static final class Start extends OfOne {
        @Override
        String act(Desk desk) throws CommandFailure, InterruptedException {
            desk.start(name());
            return "Region \"" + name() + "\" runs.";
        }
    }

    @Command(name = "create", description = "is refused: regions are made in the configuration file")
    static final class Create extends OfOne {
        @Override
        String act(Desk desk) throws CommandFailure {
            throw new CommandFailure("\"region create\" is not possible in a running process, since regions are known"
                    + " by the configuration file alone: add region.<n>.name and the rest for \"" + name()
                    + "\" there and start the process again.");
        }
    }

    @Command(name = "delete", description = "is refused: regions are taken out of the configuration file")
    static final class Delete extends OfOne {
        @Override
        String act(Desk desk) throws CommandFailure {
            throw new CommandFailure("\"region delete\" is not possible in a running process, since the configuration"
                    + " file would bring \"" + name() + "\" back: use \"region stop\", take its region.<n> keys out"
                    + " there, and move its folder away.");
        }
    }
}
