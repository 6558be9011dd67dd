// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.presence.PresenceInfo;

/** A presence as names and values (robust-wire section 6). */
public final class PresenceFields {
    private PresenceFields() {}

    public static Map<String, String> of(PresenceInfo presence) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("UserID", presence.user().toString());
        fields.put("RegionID", presence.region().toString());
        return fields;
    }

    public static PresenceInfo read(WireFields fields) {
        return new PresenceInfo(new AgentId(fields.uuid("UserID")), new RegionId(fields.uuidOrZero("RegionID")));
    }
}
