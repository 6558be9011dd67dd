// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Schedule;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TimerScheduleTest {
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-11-21T12:00:00.250Z");

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFiveSeconds() {}

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void everyTenMinutes() {}

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void atHalf() {}

    @Schedule(hour = "3", minute = "15", persistent = false)
    void atNight() {}

    @Schedule(hour = "*", minute = "7/20", persistent = false)
    void fromSeven() {}

    @Schedule(hour = "*", minute = "1,2", persistent = false)
    void aList() {}

    @Schedule(hour = "25", persistent = false)
    void noHour() {}

    @Schedule(hour = "*", dayOfWeek = "Mon", persistent = false)
    void onMondays() {}

    @Schedule(hour = "*")
    void kept() {}

    @Test
    void theNextTimeIsTheFirstThatFits() {
        assertThat(after("everyFiveSeconds", NOON)).isEqualTo("2026-11-21T12:00:05Z");
        assertThat(after("everyTenMinutes", NOON)).isEqualTo("2026-11-21T12:10:00Z");
        assertThat(after("atHalf", NOON)).isEqualTo("2026-11-21T12:00:30Z");
        assertThat(after("atNight", NOON)).isEqualTo("2026-11-22T03:15:00Z");
        assertThat(after("fromSeven", NOON)).isEqualTo("2026-11-21T12:07:00Z");
        assertThat(after("fromSeven", NOON.plusMinutes(50))).isEqualTo("2026-11-21T13:07:00Z");
    }

    @Test
    void aTimeIsNotDueTwice() {
        var due = ZonedDateTime.parse("2026-11-21T12:10:00Z");
        assertThat(after("everyTenMinutes", due)).isEqualTo("2026-11-21T12:20:00Z");
    }

    @Test
    void formsThatAreNotKnownAreRefused() {
        for (var method : new String[] {"aList", "noHour", "onMondays", "kept"}) {
            assertThatThrownBy(() -> after(method, NOON))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(method);
        }
    }

    private static ZonedDateTime after(String method, ZonedDateTime time) {
        try {
            var schedule = TimerScheduleTest.class.getDeclaredMethod(method).getAnnotation(Schedule.class);
            return TimerSchedule.of(schedule, method).after(time);
        } catch (NoSuchMethodException typo) {
            throw new AssertionError(typo);
        }
    }
}
