// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The list of the commands: a new one is entered here. */
@Command(
        name = "",
        subcommands = {
            ShowCommands.class,
            PeopleCommands.Alert.class,
            PeopleCommands.AlertUser.class,
            PeopleCommands.Kick.class,
            LoginCommands.class,
            RegionCommands.Change.class,
            RegionCommands.class,
            TerrainCommands.class,
            SettingCommands.Set.class,
            SettingCommands.Get.class,
            DebugCommands.class,
            AssetCommands.class,
            TopCommand.Shutdown.class,
            TopCommand.Help.class
        })
final class TopCommand {
    @Command(
            name = "shutdown",
            aliases = "quit",
            description = "sends everybody away, writes everything and ends the process")
    static final class Shutdown implements ConsoleCommand {
        @Override
        public String run(Session session) {
            session.desk().shutdown();
            return "The region server is stopping.";
        }
    }

    @Command(name = "help", description = "lists all commands, or explains one")
    static final class Help implements ConsoleCommand {
        @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "such as: terrain fill")
        private @Nullable List<String> words;

        @Override
        public String run(Session session) throws CommandFailure {
            return Console.help(words == null ? List.of() : words);
        }
    }
}
