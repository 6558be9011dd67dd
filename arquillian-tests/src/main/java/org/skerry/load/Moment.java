// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import org.skerry.load.ProcessMeter.Usage;

/**
 * What is counted, at one time; two of them make a measurement.
 *
 * @param machine CPU time of everything on this machine
 * @param pauseMillis for how long this client's garbage collector has stopped it
 */
record Moment(
        long nanos,
        int loggedIn,
        int inWorld,
        int connected,
        WireTotals wire,
        long terse,
        long terseOfFleet,
        EventQueuePoll.Totals queues,
        Usage client,
        Usage server,
        Optional<Duration> machine,
        long pauseMillis) {
    static Moment of(Crowd crowd, ProcessMeter client, ProcessMeter server) {
        var loggedIn = 0;
        var inWorld = 0;
        var connected = 0;
        var wire = WireTotals.NONE;
        var terse = 0L;
        var ofFleet = 0L;
        var queues = EventQueuePoll.Totals.NONE;
        for (var avatar : crowd.avatars()) {
            loggedIn += avatar.isLoggedIn() ? 1 : 0;
            connected += avatar.isConnected() ? 1 : 0;
            inWorld += avatar.isInWorld() ? 1 : 0;
            wire = wire.plus(avatar.wire());
            terse += avatar.sightings().terse();
            ofFleet += avatar.sightings().ofFleet();
            queues = queues.plus(avatar.queue());
        }
        return new Moment(
                crowd.parts().clock().nanos(),
                loggedIn,
                inWorld,
                connected,
                wire,
                terse,
                ofFleet,
                queues,
                client.usage(),
                server.usage(),
                MachineMeter.busy(),
                pauses());
    }

    private static long pauses() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
                .sum();
    }

    double secondsSince(Moment earlier) {
        return (nanos - earlier.nanos) / 1e9;
    }
}
