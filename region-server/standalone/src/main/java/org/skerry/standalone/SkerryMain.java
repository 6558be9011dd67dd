// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone;

import org.skerry.region.boot.ConsoleClient;
import org.skerry.region.boot.ProcessLog;
import org.skerry.standalone.config.ConfigCommand;
import org.skerry.standalone.moving.ImportCommand;
import org.skerry.standalone.prepare.PrepareCommand;
import org.skerry.standalone.run.RunMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code skerry}: its subcommands run an installation, show its configuration and move others into it. */
@Command(
        name = "skerry",
        mixinStandardHelpOptions = true,
        description = "Skerry in one process.",
        subcommands = {
            RunMain.class,
            ConsoleClient.class,
            ConfigCommand.class,
            ImportCommand.class,
            PrepareCommand.class,
        })
public final class SkerryMain {
    private SkerryMain() {}

    public static void main(String[] args) {
        ProcessLog.beforeConfiguration();
        System.exit(new CommandLine(new SkerryMain()).execute(args));
    }
}
