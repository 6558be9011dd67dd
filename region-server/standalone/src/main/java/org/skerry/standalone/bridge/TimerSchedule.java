// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import jakarta.ejb.Schedule;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/**
 * When an {@code @Schedule} is due, of those forms of it that the grid uses: hours, minutes and seconds as a number,
 * {@code *}, or a step such as {@code *}{@code /10}, on every day, and not kept over a restart. In the machine's time zone.
 */
final class TimerSchedule {
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private final BitSet hours;
    private final BitSet minutes;
    private final BitSet seconds;

    private TimerSchedule(BitSet hours, BitSet minutes, BitSet seconds) {
        this.hours = hours;
        this.minutes = minutes;
        this.seconds = seconds;
    }

    /**
     * Reads one.
     *
     * @param where of what it is, for the message
     * @throws IllegalStateException if it has a form that is not known here: it would be due at another time than there
     */
    static TimerSchedule of(Schedule schedule, String where) {
        only("dayOfMonth", schedule.dayOfMonth(), "*", where);
        only("month", schedule.month(), "*", where);
        only("dayOfWeek", schedule.dayOfWeek(), "*", where);
        only("year", schedule.year(), "*", where);
        only("timezone", schedule.timezone(), "", where);
        if (schedule.persistent()) {
            throw unknown("persistent", "true", where);
        }
        return new TimerSchedule(
                field("hour", schedule.hour(), 24, where),
                field("minute", schedule.minute(), 60, where),
                field("second", schedule.second(), 60, where));
    }

    private static void only(String field, String value, String known, String where) {
        if (!value.equals(known)) {
            throw unknown(field, value, where);
        }
    }

    private static BitSet field(String name, String value, int size, String where) {
        var due = new BitSet(size);
        var text = value.strip();
        if (text.equals("*")) {
            due.set(0, size);
        } else if (text.matches("(\\*|[0-9]{1,2})/[1-9][0-9]?")) {
            var parts = text.split("/", -1);
            var from = parts[0].equals("*") ? 0 : Integer.parseInt(parts[0]);
            for (var at = from; at < size; at += Integer.parseInt(parts[1])) {
                due.set(at);
            }
        } else if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) < size) {
            due.set(Integer.parseInt(text));
        }
        if (due.isEmpty()) {
            throw unknown(name, value, where);
        }
        return due;
    }

    private static IllegalStateException unknown(String field, String value, String where) {
        return new IllegalStateException("@Schedule of " + where + " has " + field + "=\"" + value
                + "\", a form that only an application server knows: use a number, * or */n of hours, minutes and"
                + " seconds, with persistent=false.");
    }

    /** The first time after this one. */
    ZonedDateTime after(ZonedDateTime time) {
        var next = time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        for (var tried = 0; tried <= SECONDS_OF_DAY; tried++) {
            if (!hours.get(next.getHour())) {
                next = next.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.get(next.getMinute())) {
                next = next.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            } else if (!seconds.get(next.getSecond())) {
                next = next.plusSeconds(1);
            } else {
                return next;
            }
        }
        throw new IllegalStateException("no such time");
    }
}
