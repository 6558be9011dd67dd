// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.RegionId;

/** What is remembered of a user as names and values (robust-wire section 7). */
public final class GridUserFields {
    /** Dates are in the server's culture; this is the one of all captures, in UTC. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US);

    private GridUserFields() {}

    public static Map<String, String> of(GridUserInfo user) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("UserID", user.userId());
        fields.put("HomeRegionID", user.home().region().toString());
        fields.put("HomePosition", user.home().position().toText());
        fields.put("HomeLookAt", user.home().lookAt().toText());
        fields.put("LastRegionID", user.last().region().toString());
        fields.put("LastPosition", user.last().position().toText());
        fields.put("LastLookAt", user.last().lookAt().toText());
        fields.put("Online", WireFields.text(user.online()));
        fields.put("Login", DATE.format(user.login().atOffset(ZoneOffset.UTC)));
        fields.put("Logout", DATE.format(user.logout().atOffset(ZoneOffset.UTC)));
        return fields;
    }

    public static GridUserInfo read(WireFields fields) {
        return new GridUserInfo(
                fields.required("UserID"),
                place(fields, "Home"),
                place(fields, "Last"),
                fields.bool("Online"),
                date(fields.text("Login")),
                date(fields.text("Logout")));
    }

    /** A place as the calls that change one carry it. */
    public static Map<String, String> ofPlace(UserPlace place) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("RegionID", place.region().toString());
        fields.put("Position", place.position().toText());
        fields.put("LookAt", place.lookAt().toText());
        return fields;
    }

    /** Undoes {@link #ofPlace}. */
    public static UserPlace readPlace(WireFields fields) {
        return new UserPlace(new RegionId(fields.uuid("RegionID")), fields.vector("Position"), fields.vector("LookAt"));
    }

    private static UserPlace place(WireFields fields, String prefix) {
        return new UserPlace(
                new RegionId(fields.uuidOrZero(prefix + "RegionID")),
                fields.vector(prefix + "Position"),
                fields.vector(prefix + "LookAt"));
    }

    /** A date of another culture, which nobody can tell apart from a wrong one, counts as never. */
    private static Instant date(String text) {
        try {
            return LocalDateTime.parse(text.strip(), DATE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException anotherCulture) {
            return Instant.EPOCH;
        }
    }
}
