// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code set …} and {@code get …}. */
final class SettingCommands {
    private SettingCommands() {}

    @Command(
            name = "set",
            description = "changes something",
            subcommands = {SetWater.class, SetLog.class})
    static final class Set {}

    @Command(
            name = "get",
            description = "tells something that can be set",
            subcommands = {GetLog.class})
    static final class Get {}

    @Command(name = "water", description = "of the region", subcommands = WaterHeight.class)
    static final class SetWater {}

    @Command(name = "height", description = "sets the height of the water; kept over restarts")
    static final class WaterHeight extends RegionChoice {
        private static final float HIGHEST = 1000;

        @Parameters(paramLabel = "METRES", description = "from 0 to 1000")
        private float metres;

        @Override
        public String run(Session session) throws CommandFailure {
            if (!(metres >= 0 && metres <= HIGHEST)) {
                throw new CommandFailure("A height of " + metres + " m is none from 0 to 1000.");
            }
            var region = theRegion(session);
            session.await(region, region.waterHeight(metres));
            return "The water of \"" + name(region) + "\" stands at " + metres + " m.";
        }
    }

    @Command(name = "log", description = "of the process", subcommands = SetLevel.class)
    static final class SetLog {}

    @Command(name = "level", description = "sets how much is logged, until the process ends")
    static final class SetLevel implements ConsoleCommand {
        @Parameters(index = "0", paramLabel = "LEVEL", description = "off, error, warn, info, debug or trace")
        private String level = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "LOGGER",
                description = "such as org.skerry.region.caps; all without it")
        private @Nullable String logger;

        @Override
        public String run(Session session) throws CommandFailure {
            var name = logger == null ? "root" : logger;
            session.desk().logs().set(name, level);
            return "The log level of " + name + " is "
                    + session.desk().logs().levels().get(name) + ".";
        }
    }

    @Command(name = "log", description = "of the process", subcommands = GetLevel.class)
    static final class GetLog {}

    @Command(name = "level", description = "tells which log levels are set")
    static final class GetLevel implements ConsoleCommand {
        @Override
        public String run(Session session) {
            var table = new Table("logger", "level");
            session.desk().logs().levels().forEach(table::row);
            return table.text();
        }
    }
}
