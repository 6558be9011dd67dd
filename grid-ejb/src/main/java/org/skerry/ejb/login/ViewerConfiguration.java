// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Reads what {@code skerry.login.*} says of the answer to viewers; docs/configuration.md lists the keys. */
@ApplicationScoped
public class ViewerConfiguration {
    private static final String PREFIX = "skerry.login.";
    private static final List<String> TEXTS = List.of(
            "map-server-url",
            "search",
            "profile-server-url",
            "destination_guide_url",
            "avatar_picker_url",
            "openid_url",
            "openid_token",
            "currency");
    private static final String FEE = "classified_fee";
    private static final List<String> CLASSIFIEDS = List.of(
            "Shopping",
            "Land Rental",
            "Property Rental",
            "Special Attraction",
            "New Products",
            "Employment",
            "Wanted",
            "Service",
            "Personal");

    @Inject
    Config config;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        settings(new SettingsReader(PREFIX, key -> config.getOptionalValue(key, String.class)));
    }

    @Produces
    ViewerSettings settings() {
        return settings(new SettingsReader(PREFIX, key -> config.getOptionalValue(key, String.class)));
    }

    static ViewerSettings settings(SettingsReader keys) {
        var classifieds = keys.list("classified-categories");
        return new ViewerSettings(
                members(keys),
                classifieds.isEmpty() ? CLASSIFIEDS : classifieds,
                keys.list("event-categories"),
                events(keys),
                keys.text("outfit-folder", "Nightclub Female"),
                keys.oneOf("outfit-gender", "female", "female", "male"),
                keys.truth("first-life", true));
    }

    /** Keys have hyphens where the wire has underscores. */
    private static Map<String, Object> members(SettingsReader keys) {
        var members = new HashMap<String, Object>();
        for (var name : TEXTS) {
            keys.text(name.replace('_', '-')).ifPresent(value -> members.put(name, value));
        }
        var fee = keys.whole(FEE.replace('_', '-'), -1, 0);
        if (fee >= 0) {
            members.put(FEE, fee);
        }
        return members;
    }

    private static List<ViewerSettings.Event> events(SettingsReader keys) {
        var events = new ArrayList<ViewerSettings.Event>();
        for (var entry : keys.list("events")) {
            events.add(event(entry));
        }
        return events;
    }

    private static ViewerSettings.Event event(String entry) {
        var parts = entry.split("\\|", 3);
        try {
            if (parts.length == 3) {
                return new ViewerSettings.Event(
                        Integer.parseInt(parts[0].strip()), Instant.parse(parts[1].strip()), parts[2].strip());
            }
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalStateException(complaint(entry), wrong);
        }
        throw new IllegalStateException(complaint(entry));
    }

    private static String complaint(String entry) {
        return PREFIX + "events has '" + entry
                + "': write number, time and name, such as 17|2026-12-24T20:00:00Z|Winter party, separated by commas.";
    }
}
