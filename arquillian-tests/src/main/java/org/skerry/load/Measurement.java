// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.AbstractHistogram;

/** What was seen between two moments; made when the crowd's threads have ended. */
final class Measurement {
    private static final double MEGA = 1e6;

    private final Crowd crowd;
    private final Moment from;
    private final Moment to;
    private final double seconds;
    private final WireTotals wire;
    private final LoadReport report = new LoadReport();

    private Measurement(Crowd crowd, Moment from, Moment to) {
        this.crowd = crowd;
        this.from = from;
        this.to = to;
        this.seconds = to.secondsSince(from);
        this.wire = to.wire().minus(from.wire());
    }

    /** @param watchesServer whether the server's processes are known */
    static LoadReport report(Crowd crowd, Moment from, Moment to, boolean watchesServer) {
        var made = new Measurement(crowd, from, to);
        made.people();
        made.traffic();
        made.movement();
        made.times();
        made.region();
        made.processes(watchesServer);
        return made.report;
    }

    private void people() {
        var proper =
                crowd.avatars().stream().filter(LoadAvatar::hasLeftProperly).count();
        report.section("people")
                .count("avatars", "wanted", crowd.avatars().size())
                .count("logged_in", "logged in", to.loggedIn())
                .count("in_world", "in the world", to.inWorld())
                .count("connected", "still connected at the end", to.connected())
                .count("logged_out", "logged out with an answer", proper)
                .add("window_s", "window", seconds, "s");
    }

    private void traffic() {
        var queues = to.queues().minus(from.queues());
        report.section("traffic in the window")
                .add("in_datagrams_s", "datagrams from the server", wire.in() / seconds, "/s")
                .add("in_mbit_s", "bytes from the server", wire.inBytes() * 8 / MEGA / seconds, "Mbit/s")
                .add("out_datagrams_s", "datagrams to the server", wire.out() / seconds, "/s")
                .add("out_mbit_s", "bytes to the server", wire.outBytes() * 8 / MEGA / seconds, "Mbit/s")
                .count("in_resent", "resent by the server", wire.inResent())
                .add("in_resent_pct", "  of its datagrams", share(wire.inResent(), wire.in()), "%")
                .count("out_resent", "resent by the client", wire.outResent())
                .count("in_lost", "lost on the way here, not made good", wire.missing())
                .count("queue_polls", "event queue: polls answered", queues.polls())
                .count("queue_events", "event queue: events", queues.events())
                .count("queue_failures", "event queue: failures", queues.failures());
    }

    private void movement() {
        var bands = crowd.parts().fleet().bands();
        var observers = crowd.avatars().stream().map(LoadAvatar::sightings).toList();
        var terse = to.terse() - from.terse();
        var ofFleet = to.terseOfFleet() - from.terseOfFleet();
        var pairs = (double) to.connected() * Math.max(0, to.connected() - 1);
        report.section("terse updates")
                .add("terse_s", "of anything, all observers", terse / seconds, "/s")
                .add("terse_avatar_s", "of others, each observer", per(ofFleet / seconds, to.connected()), "/s")
                .add("terse_pair_s", "of others, each observer and observed", per(ofFleet / seconds, pairs), "/s");
        var bunched = observers.stream().mapToLong(Sightings::bunched).sum();
        report.add("terse_bunched_pct", "  came right behind another, so late", share(bunched, ofFleet), "%");
        var all = Sightings.gapHistogram();
        var sampleSeconds =
                crowd.pairTime().taken() == 0 ? 0 : seconds / crowd.pairTime().taken();
        for (var band = 0; band < bands.count(); band++) {
            band(observers, band, sampleSeconds, all);
        }
        report.section("  at any distance")
                .add("gap_p50_ms", "  gap between updates of one avatar p50", quantile(all, 50), "ms")
                .add("gap_p99_ms", "  gap between updates of one avatar p99", quantile(all, 99), "ms");
    }

    private void band(List<Sightings> observers, int band, double sampleSeconds, AbstractHistogram all) {
        var bands = crowd.parts().fleet().bands();
        var rates = PairRates.of(observers, crowd.pairTime(), band, sampleSeconds);
        var gaps = Sightings.gapHistogram();
        observers.forEach(observer -> gaps.add(observer.gaps(band)));
        all.add(gaps);
        var key = "pair_" + bands.key(band) + "_";
        report.section("  " + bands.name(band))
                .count(key + "count", "  pairs (3 s or longer there)", rates.pairs())
                .add(key + "s", "  updates a pair, mean", rates.mean(), "/s")
                .add(key + "p50_s", "  updates a pair, median", rates.quantile(0.5), "/s")
                .add(key + "p5_s", "  updates a pair, lowest twentieth", rates.quantile(0.05), "/s")
                .add(key + "min_s", "  updates a pair, lowest", rates.quantile(0), "/s")
                .add(key + "gap_p50_ms", "  gap p50", quantile(gaps, 50), "ms")
                .add(key + "gap_p99_ms", "  gap p99", quantile(gaps, 99), "ms");
    }

    private void times() {
        var chat = crowd.parts().chat();
        var pings = crowd.parts().pings();
        report.section("times")
                .count("chat_said", "lines said", chat.said())
                .count("chat_echoed", "  heard by who said them", chat.echoed())
                .add("chat_p50_ms", "  chat echo p50", quantile(chat.own(), 50) / 1000, "ms")
                .add("chat_p99_ms", "  chat echo p99", quantile(chat.own(), 99) / 1000, "ms")
                .count("chat_heard", "  heard by others", chat.heardByOthers())
                .add("chat_others_p50_ms", "  heard by others p50", quantile(chat.others(), 50) / 1000, "ms")
                .add("chat_others_p99_ms", "  heard by others p99", quantile(chat.others(), 99) / 1000, "ms")
                .count("pings", "pings", pings.getTotalCount())
                .add("ping_p50_ms", "  ping p50", quantile(pings, 50) / 1000, "ms")
                .add("ping_p99_ms", "  ping p99", quantile(pings, 99) / 1000, "ms");
    }

    private void region() {
        var said = crowd.parts().sim().summary();
        report.section("the region of itself (SimStats)")
                .add("sim_fps", "frames", said == null ? Double.NaN : said.framesPerSecond(), "/s")
                .add("sim_fps_min", "frames, lowest", said == null ? Double.NaN : said.leastFramesPerSecond(), "/s")
                .add("physics_fps", "physics frames", said == null ? Double.NaN : said.physicsPerSecond(), "/s")
                .add("dilation", "time dilation", said == null ? Double.NaN : said.dilation(), "")
                .add("dilation_min", "time dilation, lowest", said == null ? Double.NaN : said.leastDilation(), "");
    }

    private void processes(boolean watchesServer) {
        var late = crowd.ticker().lateness();
        var terse = (double) (to.terse() - from.terse());
        var server = watchesServer ? cpuSeconds(to.server().cpu(), from.server().cpu()) : Double.NaN;
        var client = cpuSeconds(to.client().cpu(), from.client().cpu());
        var others = to.machine().isPresent() && from.machine().isPresent()
                ? cpuSeconds(to.machine().get(), from.machine().get()) - client - (watchesServer ? server : 0)
                : Double.NaN;
        report.section("processes in the window")
                .add("server_cpu_s", "server CPU", server, "s")
                .add("server_cpu_pct", "server CPU of one core", server / seconds * 100, "%")
                .add("server_us_terse", "server CPU for each terse update", per(server * MEGA, terse), "us")
                .add("server_mb", "server resident", watchesServer ? megabytes(to.server()) : Double.NaN, "MB")
                .add("client_cpu_s", "client CPU", client, "s")
                .add("client_cpu_pct", "client CPU of one core", client / seconds * 100, "%")
                .add("client_us_terse", "client CPU for each terse update", per(client * MEGA, terse), "us")
                .add("client_mb", "client resident", megabytes(to.client()), "MB")
                .add("others_cpu_pct", "CPU of others on this machine, of one core", others / seconds * 100, "%")
                .add(
                        "client_gc_ms",
                        "client's garbage collection",
                        (double) (to.pauseMillis() - from.pauseMillis()),
                        "ms")
                .add("client_late_p99_ms", "client's timer late p99", quantile(late, 99) / 1000, "ms");
    }

    private static double per(double amount, double count) {
        return count == 0 ? Double.NaN : amount / count;
    }

    private static double megabytes(ProcessMeter.Usage usage) {
        return usage.residentBytes() / MEGA;
    }

    private static double cpuSeconds(Duration later, Duration earlier) {
        return later.minus(earlier).toNanos() / 1e9;
    }

    private static double quantile(AbstractHistogram values, double percent) {
        return values.getTotalCount() == 0 ? Double.NaN : values.getValueAtPercentile(percent);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
