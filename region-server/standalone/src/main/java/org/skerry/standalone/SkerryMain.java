// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone;

import org.skerry.standalone.moving.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code skerry}: its subcommands run an installation, show its configuration and move others into it. */
@Command(
        name = "skerry",
        mixinStandardHelpOptions = true,
        description = "Skerry in one process.",
        subcommands = {
            ImportCommand.class,
        })
public final class SkerryMain {
    private SkerryMain() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new SkerryMain()).execute(args));
    }
}
