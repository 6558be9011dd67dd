// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.skerry.api.login.LoginOutcome;
import org.skerry.ejb.login.ViewerSettings;

/** What the grid tells every viewer, most of it by configuration. */
final class GridMembers {
    /** The clock that viewers show. */
    private static final ZoneId VIEWER_TIME = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter EVENT_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ViewerSettings settings;

    GridMembers(ViewerSettings settings) {
        this.settings = settings;
    }

    void put(LoginOutcome.Accepted accepted, Instant now, Map<String, Object> members) {
        members.put("event_categories", categories(settings.eventCategories()));
        members.put(
                "event_notifications",
                settings.events().stream().map(GridMembers::event).toList());
        members.put("classified_categories", categories(settings.classifiedCategories()));
        members.put("login-flags", List.of(flags(accepted, now)));
        members.put(
                "global-textures",
                List.of(Struct.of(
                        "sun_texture_id", "cce0f112-878f-4586-a2e2-a8f104bba271",
                        "cloud_texture_id", "dc4b9f0b-d008-45c6-96a4-01dd947ac621",
                        "moon_texture_id", "ec4b9f0b-d008-45c6-96a4-01dd947ac621")));
        members.put("ui-config", List.of(Struct.of("allow_first_life", yes(settings.firstLife()))));
        members.put(
                "initial-outfit",
                List.of(Struct.of("folder_name", settings.outfitFolder(), "gender", settings.outfitGender())));
        members.putAll(settings.members());
    }

    /** Everybody is dressed before the first login, so the question for a gender never comes up. */
    private static Map<String, Object> flags(LoginOutcome.Accepted accepted, Instant now) {
        return Struct.of(
                "daylight_savings",
                yes(VIEWER_TIME.getRules().isDaylightSavings(now)),
                "stipend_since_login",
                "N",
                "gendered",
                "Y",
                "ever_logged_in",
                yes(accepted.standing().everLoggedIn()));
    }

    private static String yes(boolean truth) {
        return truth ? "Y" : "N";
    }

    private static List<Map<String, Object>> categories(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Struct.of("category_id", i + 1, "category_name", names.get(i)))
                .toList();
    }

    private static Map<String, Object> event(ViewerSettings.Event event) {
        return Struct.of(
                "event_id", event.id(),
                "event_name", event.name(),
                "event_date", EVENT_TIME.format(event.time()),
                "event_date_ut", (int) event.time().getEpochSecond());
    }
}
