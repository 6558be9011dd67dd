// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import picocli.CommandLine.Command;

/** {@code login …}. */
@Command(
        name = "login",
        description = "who is let in",
        subcommands = {LoginCommands.Enable.class, LoginCommands.Disable.class, LoginCommands.Status.class})
final class LoginCommands {
    abstract static class Switch extends RegionChoice {
        private final boolean open;

        Switch(boolean open) {
            this.open = open;
        }

        @Override
        public final String run(Session session) throws CommandFailure {
            for (var region : regions(session)) {
                session.await(region, region.loginsOpen(open));
            }
            return Status.text(this, session);
        }
    }

    @Command(name = "enable", description = "lets newcomers in")
    static final class Enable extends Switch {
        Enable() {
            super(true);
        }
    }

    @Command(name = "disable", description = "lets no newcomers in until enabled, also after the next start")
    static final class Disable extends Switch {
        Disable() {
            super(false);
        }
    }

    @Command(name = "status", description = "says whether newcomers are let in")
    static final class Status extends RegionChoice {
        @Override
        public String run(Session session) throws CommandFailure {
            return text(this, session);
        }

        private static String text(RegionChoice choice, Session session) throws CommandFailure {
            var table = new Table("region", "logins");
            for (var region : choice.regions(session)) {
                table.row(name(region), region.loginsOpen() ? "enabled" : "disabled");
            }
            return table.text();
        }
    }
}
