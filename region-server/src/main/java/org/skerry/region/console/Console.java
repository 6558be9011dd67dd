// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Takes lines and answers them: the same for terminal, pipe and socket. One thread at a time. */
public final class Console implements Shell {
    private final Session session;

    public Console(Desk desk, PacketLogs packets) {
        session = new Session(desk, packets);
    }

    @Override
    public String prompt() {
        return session.prompt();
    }

    @Override
    public Reply run(String line) {
        try {
            var words = Words.of(line);
            if (words.isEmpty() || words.getFirst().startsWith("#")) {
                return new Reply(Reply.DONE, "");
            }
            return run(words);
        } catch (CommandFailure open) {
            return new Reply(Reply.MISUNDERSTOOD, String.valueOf(open.getMessage()));
        }
    }

    private Reply run(List<String> words) {
        var line = commands();
        try {
            var parsed = line.parseArgs(words.toArray(String[]::new));
            var last = parsed.asCommandLineList().getLast();
            if (last.isUsageHelpRequested()) {
                return new Reply(Reply.DONE, usage(last));
            }
            if (last.getCommand() instanceof ConsoleCommand command) {
                return new Reply(Reply.DONE, command.run(session));
            }
            return new Reply(
                    Reply.MISUNDERSTOOD,
                    "\"" + String.join(" ", words) + "\" is not complete; go on with one of "
                            + String.join(", ", names(last)) + ".");
        } catch (ParameterException wrong) {
            return new Reply(Reply.MISUNDERSTOOD, wrong(wrong));
        } catch (CommandFailure failed) {
            return new Reply(Reply.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    /** One line: what is wrong, and how the command goes. */
    private static String wrong(ParameterException wrong) {
        var at = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && at.getSubcommands().size() > 1) {
            var before = at.getCommandSpec().qualifiedName(" ").strip();
            return "Unknown command \"" + (before.isEmpty() ? "" : before + " ")
                    + unmatched.getUnmatched().getFirst() + "\"; "
                    + (before.isEmpty() ? "\"help\" lists all." : "there are " + String.join(", ", names(at)) + ".");
        }
        var problem = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        return problem + (problem.endsWith(".") ? "" : ".") + " Usage: "
                + at.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    }

    private static List<String> names(CommandLine at) {
        return at.getSubcommands().keySet().stream().sorted().toList();
    }

    @Override
    public List<String> complete(String line) {
        var words = Words.unfinished(line);
        var last = words.size() - 1;
        var candidates = new ArrayList<CharSequence>();
        AutoComplete.complete(
                commands().getCommandSpec(),
                words.toArray(String[]::new),
                last,
                words.get(last).length(),
                line.length(),
                candidates);
        return candidates.stream()
                .map(rest -> words.get(last) + rest)
                .filter(word -> !word.startsWith("-") || words.get(last).startsWith("-"))
                .sorted()
                .distinct()
                .toList();
    }

    /** The help on everything, or on a command. */
    static String help(List<String> words) throws CommandFailure {
        var at = commands();
        for (var word : words) {
            var next = at.getSubcommands().get(word);
            if (next == null) {
                throw new CommandFailure(
                        "There is no command \"" + String.join(" ", words) + "\"; \"help\" lists all.");
            }
            at = next;
        }
        return words.isEmpty() ? overview(at) : usage(at);
    }

    private static String overview(CommandLine top) {
        var out = new StringBuilder();
        list(top, "", out);
        return out.append("\"help COMMAND\" tells more of one.").toString();
    }

    private static void list(CommandLine at, String before, StringBuilder out) {
        for (Map.Entry<String, CommandLine> entry : at.getSubcommands().entrySet()) {
            var sub = entry.getValue();
            if (!entry.getKey().equals(sub.getCommandName())) {
                continue;
            }
            var name = before + entry.getKey();
            if (sub.getSubcommands().isEmpty()) {
                var about = String.join(" ", sub.getCommandSpec().usageMessage().description());
                out.append("%-24s %s%n".formatted(name, about));
            } else {
                list(sub, name + " ", out);
            }
        }
    }

    private static String usage(CommandLine at) {
        var text = new StringWriter();
        at.usage(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }

    private static CommandLine commands() {
        return new CommandLine(new TopCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
}
