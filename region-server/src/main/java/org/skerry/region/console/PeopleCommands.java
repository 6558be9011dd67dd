// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.List;
import java.util.Optional;
import org.skerry.api.account.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands about the people in regions. */
final class PeopleCommands {
    private PeopleCommands() {}

    @Command(name = "alert", description = "shows a text to everybody in the chosen region, or in all")
    static final class Alert extends RegionChoice {
        @Parameters(paramLabel = "TEXT", arity = "1..*", description = "what to show")
        private List<String> words = List.of();

        @Override
        public String run(Session session) throws CommandFailure {
            var told = 0;
            for (var region : regions(session)) {
                told += session.await(region, region.alert(Optional.empty(), String.join(" ", words)));
            }
            return told + " told.";
        }
    }

    @Command(name = "alert-user", description = "shows a text to one person")
    static final class AlertUser implements ConsoleCommand {
        @Parameters(index = "0", paramLabel = "FIRST")
        private String first = "";

        @Parameters(index = "1", paramLabel = "LAST")
        private String last = "";

        @Parameters(index = "2..*", paramLabel = "TEXT", arity = "1..*", description = "what to show")
        private List<String> words = List.of();

        @Override
        public String run(Session session) throws CommandFailure {
            var told = 0;
            for (var found : session.find(new UserName(first, last))) {
                var agent = Optional.of(found.person().agent());
                told += session.await(found.region(), found.region().alert(agent, String.join(" ", words)));
            }
            return told + " told.";
        }
    }

    @Command(name = "kick", description = "sends somebody away", subcommands = KickUser.class)
    static final class Kick {}

    @Command(name = "user", description = "sends somebody away, with a reason")
    static final class KickUser implements ConsoleCommand {
        private static final String NO_REASON = "You have been logged out by an operator.";

        @Parameters(index = "0", paramLabel = "FIRST")
        private String first = "";

        @Parameters(index = "1", paramLabel = "LAST")
        private String last = "";

        @Parameters(index = "2..*", paramLabel = "REASON", arity = "0..*", description = "what they are told")
        private List<String> words = List.of();

        @Override
        public String run(Session session) throws CommandFailure {
            var reason = words.isEmpty() ? NO_REASON : String.join(" ", words);
            var where = new StringBuilder();
            for (var found : session.find(new UserName(first, last))) {
                if (session.await(
                        found.region(), found.region().kick(found.person().agent(), reason))) {
                    where.append(where.isEmpty() ? "" : ", ").append(RegionChoice.name(found.region()));
                }
            }
            return first + " " + last + " has been sent away from " + where + ".";
        }
    }
}
