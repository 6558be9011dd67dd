// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.skerry.api.math.Vector3;
import org.skerry.region.metrics.Health;
import org.skerry.region.tick.WorkKind;
import org.skerry.udp.throttle.Category;
import picocli.CommandLine.Command;

/** {@code show …}. */
@Command(
        name = "show",
        description = "shows what is going on",
        subcommands = {
            ShowCommands.Users.class,
            ShowCommands.Regions.class,
            ShowCommands.Circuits.class,
            ShowCommands.Connections.class,
            ShowCommands.Queues.class,
            ShowCommands.Stats.class,
            ShowCommands.Threads.class,
            ShowCommands.Caps.class,
            ShowCommands.Modules.class,
            ShowCommands.Appearance.class,
            ShowCommands.Uptime.class,
            ShowCommands.Version.class
        })
final class ShowCommands {
    private static final double NANOS_PER_MILLI = 1e6;

    private static String place(Vector3 at) {
        return String.format(Locale.ROOT, "%.0f,%.0f,%.0f", at.x(), at.y(), at.z());
    }

    @Command(name = "users", description = "who is connected, where, and with what viewer")
    static final class Users extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("name", "agent", "region", "here", "position", "doing", "viewer", "seconds");
            for (var region : regions(session)) {
                for (var person : session.await(region, region.people())) {
                    table.row(
                            person.name(),
                            person.agent(),
                            name(region),
                            person.root(),
                            place(person.position()),
                            person.doing(),
                            person.viewer(),
                            person.connected().toSeconds());
                }
            }
            return table;
        }
    }

    @Command(
            name = "regions",
            description = "the regions that run, and how well; those that could not be started, and why")
    static final class Regions extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table(
                    "name", "state", "id", "x", "y", "size", "udp", "people", "logins", "water", "dilation", "ticks/s");
            session.desk()
                    .failedStarts()
                    .forEach((name, why) -> table.row(name, "failed: " + why, "", "", "", "", "", "", "", "", "", ""));
            for (var region : regions(session)) {
                var settings = region.settings();
                var pulse = region.vitals().pulse();
                table.row(
                        settings.name(),
                        Health.isFailing(region.vitals()) ? "failing" : "runs",
                        settings.id(),
                        settings.area().x() / 256,
                        settings.area().y() / 256,
                        settings.area().sizeX(),
                        settings.endpoint().udpPort(),
                        pulse.roots(),
                        region.loginsOpen() ? "open" : "closed",
                        region.waterHeight(),
                        pulse.dilation(),
                        pulse.ticksPerSecond());
            }
            return table;
        }
    }

    @Command(name = "circuits", description = "the UDP circuits: traffic, losses, round trip")
    static final class Circuits extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table(
                    "region",
                    "agent",
                    "code",
                    "address",
                    "in",
                    "out",
                    "bytes in",
                    "bytes out",
                    "resent",
                    "lost",
                    "unacked",
                    "ping ms");
            for (var region : regions(session)) {
                for (var circuit : region.circuits()) {
                    var stats = circuit.stats();
                    table.row(
                            name(region),
                            circuit.key().agent(),
                            Integer.toUnsignedLong(circuit.key().circuitCode()),
                            address(circuit.remote()),
                            stats.received(),
                            stats.sent(),
                            stats.receivedBytes(),
                            stats.sentBytes(),
                            stats.resent(),
                            stats.lost(),
                            stats.unacked(),
                            stats.pingMillis());
                }
            }
            return table;
        }
    }

    private static String address(java.net.InetSocketAddress remote) {
        return remote.getAddress().getHostAddress() + ":" + remote.getPort();
    }

    @Command(name = "connections", description = "who is connected from where; HTTP connections as a number")
    static final class Connections extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("kind", "region", "agent", "address", "since", "open");
            for (var region : regions(session)) {
                for (var circuit : region.circuits()) {
                    table.row(
                            "udp",
                            name(region),
                            circuit.key().agent(),
                            address(circuit.remote()),
                            circuit.opened().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                            1);
                }
            }
            return table.row("http", "", "", "", "", session.desk().httpConnections());
        }
    }

    @Command(
            name = "queues",
            description = "what waits: for each region's thread, for each circuit by category, and for the grid")
    static final class Queues extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("region", "agent", "queue", "waiting", "bytes", "sent", "dropped", "superseded");
            for (var region : regions(session)) {
                var vitals = region.vitals();
                var inbox = vitals.inbox();
                var dropped = inbox.droppedUnreliable() + inbox.droppedReliable() + inbox.droppedCommands();
                table.row(
                        name(region),
                        "",
                        "inbox",
                        inbox.depth(),
                        "",
                        vitals.pulse().handled(),
                        dropped,
                        "");
                var work = vitals.work();
                table.row(name(region), "", "questions", work.questions(), "", "", work.questionsTurnedAway(), "");
                table.row(name(region), "", "writes", work.writes(), "", "", work.writesLost(), "");
                for (var circuit : region.circuits()) {
                    for (var category : Category.values()) {
                        var queue = circuit.stats().of(category);
                        table.row(
                                name(region),
                                circuit.key().agent(),
                                category.name().toLowerCase(Locale.ROOT),
                                queue.queued(),
                                queue.queuedBytes(),
                                queue.sent(),
                                queue.dropped(),
                                queue.superseded());
                    }
                }
            }
            AssetCommands.addQueue(table, session.desk().assets());
            return table;
        }
    }

    @Command(name = "stats", description = "the figures of each region and of the process")
    static final class Stats extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("region", "figure", "value");
            for (var region : regions(session)) {
                var name = name(region);
                var vitals = region.vitals();
                var pulse = vitals.pulse();
                table.row(name, "time dilation", pulse.dilation());
                table.row(name, "ticks per second", pulse.ticksPerSecond());
                table.row(name, "ticks", vitals.tick().ticks());
                table.row(name, "ticks late", vitals.tick().late());
                table.row(name, "longest tick ms", vitals.tick().longestTickNanos() / NANOS_PER_MILLI);
                for (var kind : WorkKind.values()) {
                    var millis = vitals.tick().nanos(kind)
                            / NANOS_PER_MILLI
                            / Math.max(1, vitals.tick().ticks());
                    table.row(name, kind.name().toLowerCase(Locale.ROOT) + " ms per tick", millis);
                }
                table.row(name, "tasks failed", vitals.tick().failures());
                table.row(name, "people", pulse.roots());
                table.row(name, "children", pulse.children());
                table.row(name, "expected", pulse.expected());
                table.row(name, "messages handled", pulse.handled());
                table.row(name, "datagrams in", vitals.udp().datagrams());
                table.row(name, "datagrams out", vitals.udp().traffic().sent());
                table.row(name, "resent", vitals.udp().traffic().resent());
                table.row(name, "from strangers", vitals.udp().strangers());
            }
            AssetCommands.addStats(table, session.desk().assets());
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            table.row("", "heap used MiB", heap.getUsed() >> 20);
            table.row("", "heap most MiB", heap.getMax() >> 20);
            return table.row("", "HTTP connections", session.desk().httpConnections());
        }
    }

    @Command(name = "threads", description = "the platform threads and their processor time")
    static final class Threads extends ShowCommand {
        @Override
        Table table(Session session) {
            var threads = ManagementFactory.getThreadMXBean();
            var table = new Table("id", "name", "state", "cpu ms");
            for (var id : threads.getAllThreadIds()) {
                var info = threads.getThreadInfo(id);
                if (info != null) {
                    var millis = Math.max(0, TimeUnit.NANOSECONDS.toMillis(threads.getThreadCpuTime(id)));
                    table.row(id, info.getThreadName(), info.getThreadState().name(), millis);
                }
            }
            return table;
        }
    }

    @Command(name = "caps", description = "open capabilities and event queues")
    static final class Caps extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("region", "name", "agent", "offered", "events", "unacked", "polling");
            for (var region : regions(session)) {
                for (var caps : session.desk().capabilities(region.settings().id())) {
                    table.row(
                            name(region),
                            caps.name(),
                            caps.agent(),
                            caps.offered(),
                            caps.waiting(),
                            caps.unacknowledged(),
                            caps.polling());
                }
            }
            return table;
        }
    }

    @Command(name = "modules", description = "the region modules that run, and how often each has failed")
    static final class Modules extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("region", "module", "failures");
            for (var region : regions(session)) {
                session.await(region, region.modules())
                        .forEach((module, failures) -> table.row(name(region), module, failures));
            }
            return table;
        }
    }

    @Command(name = "appearance", description = "what is known of everybody's looks")
    static final class Appearance extends ShowCommand {
        @Override
        Table table(Session session) throws CommandFailure {
            var table = new Table("region", "name", "serial", "height", "baked", "params", "wearables", "attachments");
            for (var region : regions(session)) {
                for (var person : session.await(region, region.people())) {
                    var looks = person.looks();
                    table.row(
                            name(region),
                            person.name(),
                            looks.serial(),
                            looks.height(),
                            looks.textureBytes() > 0,
                            looks.visualParams(),
                            looks.wearables(),
                            looks.attachments());
                }
            }
            return table;
        }
    }

    @Command(name = "uptime", description = "how long the process runs")
    static final class Uptime extends ShowCommand {
        @Override
        Table table(Session session) {
            var up = session.desk().uptime();
            var words = "%d d %d h %d min %d s"
                    .formatted(up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart());
            return new Table("uptime", "seconds", "ready")
                    .row(words, up.toSeconds(), session.desk().ready());
        }
    }

    @Command(name = "version", description = "of this program, of Java, of the machine")
    static final class Version extends ShowCommand {
        @Override
        Table table(Session session) {
            return new Table("of", "version")
                    .row("Skerry", ProcessVersion.text())
                    .row("Java", Runtime.version().toString() + " " + System.getProperty("java.vm.name"))
                    .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                    .row("process", ProcessHandle.current().pid());
        }
    }
}
