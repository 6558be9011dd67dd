// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run: all go in, warm up, are measured, and leave in order; also when it is stopped before its time. */
final class LoadRun {
    private static final Duration ARRIVAL = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final long GLANCE_MILLIS = 100;

    private final LoadSettings settings;
    private final ProcessMeter server;
    private final PrintWriter out;
    private final CountDownLatch stop;

    /** @param stop counted down by whoever wants the run to end soon */
    LoadRun(LoadSettings settings, ProcessMeter server, PrintWriter out, CountDownLatch stop) {
        this.settings = settings;
        this.server = server;
        this.out = out;
        this.stop = stop;
    }

    /** Whether all came in and were there at the end. */
    boolean run() throws InterruptedException {
        var client = ProcessMeter.own();
        Moment from;
        Moment to;
        var crowd = Crowd.gather(settings);
        try {
            var progress =
                    new Progress(crowd, client, server, settings.schedule().progress(), out);
            crowd.enter(stop, ARRIVAL, () -> look(progress, "arrival"));
            wait(settings.schedule().warmUp(), crowd, () -> look(progress, "warm-up"));
            from = Moment.of(crowd, client, server);
            crowd.parts().fleet().measuring(true);
            wait(settings.schedule().window(), crowd, () -> look(progress, "measured"));
            crowd.parts().fleet().measuring(false);
            to = Moment.of(crowd, client, server);
            crowd.leave(FAREWELL);
        } finally {
            crowd.close();
        }
        var report = Measurement.report(crowd, from, to, !server.isEmpty());
        problems(crowd);
        report.table().forEach(out::println);
        out.println(report.json());
        out.flush();
        return to.inWorld() == settings.avatars() && to.connected() == settings.avatars();
    }

    /** A server that has died is waited for no longer. */
    private void look(Progress progress, String phase) {
        progress.maybe(phase);
        if (!server.isAlive() && stop.getCount() > 0) {
            out.println("a process of the server has ended");
            stop.countDown();
        }
    }

    private void wait(Duration time, Crowd crowd, Runnable meanwhile) throws InterruptedException {
        var clock = crowd.parts().clock();
        var from = clock.nanos();
        while (clock.nanos() - from < time.toNanos() && !stop.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            meanwhile.run();
        }
    }

    private void problems(Crowd crowd) {
        var counts = new TreeMap<String, Integer>();
        crowd.avatars().stream()
                .map(LoadAvatar::problem)
                .filter(Objects::nonNull)
                .forEach(problem -> counts.merge(problem, 1, Integer::sum));
        counts.forEach((problem, count) -> out.println(count + " x " + problem));
    }
}
