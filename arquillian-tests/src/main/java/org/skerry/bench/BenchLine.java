// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/**
 * One measurement.
 *
 * @param time in which the requests were sent
 * @param latency of right answers
 * @param serverBytes resident at the end
 */
record BenchLine(
        String workload, int connections, Counted counted, Duration time, Latency latency, Cpu cpu, long serverBytes) {
    /**
     * Of all connections.
     *
     * @param requests with an answer, right or wrong, or without one
     * @param errors among them answers that were wrong, and requests without an answer
     * @param opened how many connections were opened on the way
     */
    record Counted(long requests, long errors, long opened) {}

    /** In milliseconds. */
    record Latency(double p50, double p99) {}

    /**
     * Of the server's processes, zero if none are named, and of this one.
     *
     * @param stolen what the host of a virtual machine took from all its processors: with more than a little of it the
     *     times say more of the neighbours than of the server
     * @param processors that this machine has
     */
    record Cpu(Duration server, Duration client, Duration stolen, int processors) {}

    static final String HEADING = String.format(
            Locale.ROOT,
            "%-18s %5s %10s %9s %9s %11s %11s %7s %8s %7s",
            "request",
            "conns",
            "requests/s",
            "p50 ms",
            "p99 ms",
            "server CPU",
            "client CPU",
            "stolen",
            "RSS MB",
            "errors");

    double perSecond() {
        return counted.requests() / seconds(time);
    }

    /** In milliseconds of CPU time per request; NaN if no process was named or nothing was answered. */
    double serverMillis() {
        return cpu.server().isZero() ? Double.NaN : perRequest(cpu.server());
    }

    double clientMillis() {
        return perRequest(cpu.client());
    }

    /** Of the time of all processors. */
    double stolenPercent() {
        return seconds(cpu.stolen()) * 100 / (seconds(time) * cpu.processors());
    }

    private double perRequest(Duration spent) {
        return counted.requests() == 0 ? Double.NaN : seconds(spent) * 1000 / counted.requests();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    String toText() {
        return String.format(
                Locale.ROOT,
                "%-18s %5d %10.1f %9.2f %9.2f %8.3f ms %8.3f ms %6.1f%% %8.0f %7d",
                workload,
                connections,
                perSecond(),
                latency.p50(),
                latency.p99(),
                serverMillis(),
                clientMillis(),
                stolenPercent(),
                serverBytes / 1048576.0,
                counted.errors());
    }

    String toJson() {
        Map<String, Llsd> members = new LinkedHashMap<>();
        members.put("request", new Llsd.Text(workload));
        members.put("connections", number((double) connections));
        members.put("requests", number((double) counted.requests()));
        members.put("errors", number((double) counted.errors()));
        members.put("opened", number((double) counted.opened()));
        members.put("per_second", number(perSecond()));
        members.put("p50_ms", number(latency.p50()));
        members.put("p99_ms", number(latency.p99()));
        members.put("server_cpu_ms", number(serverMillis()));
        members.put("client_cpu_ms", number(clientMillis()));
        members.put("stolen_percent", number(stolenPercent()));
        members.put("server_rss_bytes", number((double) serverBytes));
        return LlsdJson.writeText(new Llsd.Struct(members));
    }

    private static Llsd number(double value) {
        return Double.isNaN(value) ? Llsd.UNDEF : new Llsd.Real(Math.rint(value * 10_000) / 10_000);
    }
}
