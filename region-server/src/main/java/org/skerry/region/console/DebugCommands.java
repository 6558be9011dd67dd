// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.IOException;
import java.util.Locale;
import org.skerry.api.account.UserName;
import org.skerry.udp.trace.PacketLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code debug …}. */
@Command(name = "debug", description = "for those who search a fault", subcommands = DebugCommands.Packet.class)
final class DebugCommands {
    /** What can be asked for. */
    enum Want {
        TEXT,
        PCAP,
        OFF
    }

    @Command(
            name = "packet",
            description = "writes somebody's datagrams to a file in the log folder, as text or for a packet analyser")
    static final class Packet implements ConsoleCommand {
        @Parameters(index = "0", paramLabel = "FIRST")
        private String first = "";

        @Parameters(index = "1", paramLabel = "LAST")
        private String last = "";

        @Parameters(index = "2", paramLabel = "text|pcap|off")
        private Want want = Want.OFF;

        @Override
        public String run(Session session) throws CommandFailure {
            var name = new UserName(first, last);
            var agent = session.find(name).getFirst().person().agent();
            if (want == Want.OFF) {
                return session.packets()
                        .stop(agent)
                        .map(file -> "The packet log of " + name + " has ended; it is in " + file + ".")
                        .orElse("There is no packet log of " + name + ".");
            }
            try {
                var form = PacketLogs.Form.valueOf(want.name());
                var file = session.packets().start(agent, form, session.desk().regions());
                return "Packets of " + name + " go as " + want.name().toLowerCase(Locale.ROOT) + " to " + file
                        + ", up to " + (PacketLog.MOST_BYTES >> 20) + " MiB.";
            } catch (IOException unwritten) {
                throw new CommandFailure("The packet log cannot be written: " + unwritten.getMessage() + ".");
            }
        }
    }
}
