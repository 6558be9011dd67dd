// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.skerry.ejb.moving.into.Target;

/** How far the walk through one source has come, in the target itself, where it is committed with what was moved. */
final class MovingProgress {
    private static final String GOES_ON = "goes-on:";

    private final String source;
    /** Of what is moved for good. */
    private final String live;

    private final InstantSource clock;

    /**
     * @param source its address, which is kept as a hash
     * @param trial whether it is of a trial, which has a progress of its own
     */
    MovingProgress(String source, boolean trial, InstantSource clock) {
        this.live = sha256(source);
        this.source = trial ? sha256("trial of " + source) : live;
        this.clock = clock;
    }

    /**
     * A walk.
     *
     * @param report where its report is
     * @param reportLength how much of it counts, in bytes
     */
    record Pass(String report, long reportLength, boolean finished) {}

    /**
     * How far a step has come.
     *
     * @param place empty at the beginning
     */
    record StepState(List<String> place, Counts counts, boolean finished) {
        static final StepState NEW = new StepState(List.of(), new Counts(), false);
    }

    Optional<Pass> pass(Target target) throws SQLException {
        return target
                .select(
                        "select report, report_length, finished from moving_pass where source in",
                        List.of(source),
                        row -> new Pass(row.getString(1), row.getLong(2), row.getBoolean(3)))
                .stream()
                .findFirst();
    }

    Optional<StepState> step(Target target, String step) throws SQLException {
        return target
                .select(
                        "select place, counts, finished from moving_step where source = '" + source + "' and step in",
                        List.of(step),
                        row -> new StepState(
                                places(row.getString(1)), Counts.parse(row.getString(2)), row.getBoolean(3)))
                .stream()
                .findFirst();
    }

    /** Under what name a step's progress is kept; one that goes on in the next walk is marked by it. */
    static String nameOf(MovingStep<?> step) {
        return step.goesOn() ? GOES_ON + step.name() : step.name();
    }

    /** Forgets the last walk and begins one; steps that go on keep their place, whether they are of this run or not. */
    void begin(Target target, String report) throws SQLException {
        var kept = target.select(
                "select step, place from moving_step where step like '" + GOES_ON + "%' and source in",
                List.of(live),
                row -> Map.entry(row.getString(1), places(row.getString(2))));
        target.update("delete from moving_step where source = ?", source);
        target.update("delete from moving_pass where source = ?", source);
        target.update(
                "insert into moving_pass (source, started, report, report_length, finished) values (?, ?, ?, 0, false)",
                source,
                clock.instant().atOffset(ZoneOffset.UTC),
                report);
        for (var step : kept) {
            save(target, step.getKey(), new StepState(step.getValue(), new Counts(), false), 0);
        }
    }

    void report(Target target, String report, long length) throws SQLException {
        target.update("update moving_pass set report = ?, report_length = ? where source = ?", report, length, source);
    }

    void save(Target target, String step, StepState state, long reportLength) throws SQLException {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var changed = target.update(
                "update moving_step set place = ?, counts = ?, finished = ?, changed = ? where source = ? and step = ?",
                text(state.place()),
                state.counts().toString(),
                state.finished(),
                now,
                source,
                step);
        if (changed == 0) {
            target.update(
                    "insert into moving_step (source, step, place, counts, finished, changed) values (?, ?, ?, ?, ?, ?)",
                    source,
                    step,
                    text(state.place()),
                    state.counts().toString(),
                    state.finished(),
                    now);
        }
        target.update("update moving_pass set report_length = ? where source = ?", reportLength, source);
    }

    void finish(Target target) throws SQLException {
        target.update("update moving_pass set finished = true where source = ?", source);
    }

    private static String text(List<String> place) {
        return place.stream()
                .map(part -> "=" + URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static List<String> places(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("&", -1))
                        .map(part -> URLDecoder.decode(part.substring(1), StandardCharsets.UTF_8))
                        .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
