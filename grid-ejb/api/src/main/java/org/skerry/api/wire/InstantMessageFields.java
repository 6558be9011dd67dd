// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.message.InstantMessage;

/** A message as names and values of {@code /offlineim} (robust-wire section 15). */
public final class InstantMessageFields {
    private InstantMessageFields() {}

    public static Map<String, String> of(InstantMessage message) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("BinaryBucket", HexFormat.of().formatHex(message.bucket().toArray()));
        fields.put("Dialog", Integer.toString(message.dialog()));
        fields.put("FromAgentID", message.from().toString());
        fields.put("FromAgentName", message.fromName());
        fields.put("FromGroup", WireFields.text(message.fromGroup()));
        fields.put("SessionID", message.session().toString());
        fields.put("Message", message.message());
        fields.put("Offline", Integer.toString(message.offline()));
        fields.put("EstateID", Integer.toUnsignedString(message.estate()));
        fields.put("Position", message.position().toText());
        fields.put("RegionID", message.region().toString());
        fields.put("Timestamp", Long.toString(message.sent().getEpochSecond()));
        fields.put("ToAgentID", message.to().toString());
        return fields;
    }

    /** Reads a message; all but the recipient may be missing. */
    public static InstantMessage read(WireFields fields) {
        return new InstantMessage(
                fields.uuidOrZero("FromAgentID"),
                fields.text("FromAgentName"),
                new AgentId(fields.uuid("ToAgentID")),
                fields.integer("Dialog", 0),
                fields.bool("FromGroup"),
                fields.uuidOrZero("SessionID"),
                fields.text("Message"),
                fields.integer("Offline", 0),
                fields.bits("EstateID", 0),
                fields.vector("Position"),
                new RegionId(fields.uuidOrZero("RegionID")),
                fields.unixTime("Timestamp"),
                bucket(fields.text("BinaryBucket")));
    }

    private static Octets bucket(String hex) {
        try {
            return Octets.owning(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notHex) {
            throw new MalformedBodyException("BinaryBucket is not hexadecimal", notHex);
        }
    }
}
