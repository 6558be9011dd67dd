// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.api.prefs.AgentPreferences;

/** Preferences as names and values (robust-wire section 10). */
public final class AgentPreferencesFields {
    private AgentPreferencesFields() {}

    public static Map<String, String> of(AgentPreferences preferences) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("PrincipalID", preferences.user().toString());
        fields.put("AccessPrefs", preferences.access());
        fields.put("HoverHeight", Vector3.number(preferences.hoverHeight()));
        fields.put("Language", preferences.language());
        fields.put("LanguageIsPublic", WireFields.text(preferences.languageIsPublic()));
        fields.put("PermEveryone", Integer.toUnsignedString(preferences.everyonePermissions()));
        fields.put("PermGroup", Integer.toUnsignedString(preferences.groupPermissions()));
        fields.put("PermNextOwner", Integer.toUnsignedString(preferences.nextOwnerPermissions()));
        return fields;
    }

    /** Reads preferences; what is missing is as for those who have set nothing. */
    public static AgentPreferences read(WireFields fields) {
        var unset = AgentPreferences.ofNewUser(new AgentId(fields.uuid("PrincipalID")));
        return new AgentPreferences(
                unset.user(),
                fields.find("AccessPrefs").orElse(unset.access()),
                height(fields.text("HoverHeight")),
                fields.find("Language").orElse(unset.language()),
                fields.has("LanguageIsPublic") ? fields.bool("LanguageIsPublic") : unset.languageIsPublic(),
                fields.bits("PermEveryone", unset.everyonePermissions()),
                fields.bits("PermGroup", unset.groupPermissions()),
                fields.bits("PermNextOwner", unset.nextOwnerPermissions()));
    }

    private static float height(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Float.parseFloat(text.strip());
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException("HoverHeight is not a number", notOne);
        }
    }
}
