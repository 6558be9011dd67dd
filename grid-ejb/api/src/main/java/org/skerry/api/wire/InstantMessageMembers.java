// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;

/** A message as the struct of {@code grid_instant_message} (robust-wire section 19); its octets are base64 in strings. */
public final class InstantMessageMembers {
    /** The method's name. */
    public static final String METHOD = "grid_instant_message";

    private static final String ZERO = "00000000-0000-0000-0000-000000000000";

    private InstantMessageMembers() {}

    /** The secret that servers of one grid may share. */
    public static final String KEY = "message_key";

    /** The call with a message. */
    public static byte[] call(InstantMessage message) {
        return call(message, "");
    }

    /** The call with a message and the secret of the grid; an empty one is not sent. */
    public static byte[] call(InstantMessage message, String key) {
        var members = of(message);
        if (!key.isEmpty()) {
            members.put(KEY, key);
        }
        return new XmlRpcStruct(METHOD, members).toBytes("region_handle");
    }

    /** The members of a call. */
    public static Map<String, String> of(InstantMessage message) {
        var members = new LinkedHashMap<String, String>();
        members.put("from_agent_id", message.from().toString());
        members.put("from_agent_session", ZERO);
        members.put("to_agent_id", message.to().toString());
        members.put("im_session_id", message.session().toString());
        members.put("timestamp", Long.toString(message.sent().getEpochSecond()));
        members.put("from_agent_name", message.fromName());
        members.put("message", message.message());
        members.put("from_group", message.fromGroup() ? "TRUE" : "FALSE");
        members.put("dialog", octet(message.dialog()));
        members.put("offline", octet(message.offline()));
        members.put("parent_estate_id", Integer.toUnsignedString(message.estate()));
        members.put("position_x", Vector3.number(message.position().x()));
        members.put("position_y", Vector3.number(message.position().y()));
        members.put("position_z", Vector3.number(message.position().z()));
        members.put("region_id", message.region().toString());
        members.put("binary_bucket", base64(message.bucket().toArray()));
        members.put("region_handle", "0");
        return members;
    }

    /**
     * Reads the members of a call; all but the recipient may be missing.
     *
     * @throws MalformedBodyException if one of them is not of its kind
     */
    public static InstantMessage read(WireFields members) {
        var position = "<" + number(members, "position_x") + "," + number(members, "position_y") + ","
                + number(members, "position_z") + ">";
        return new InstantMessage(
                members.uuidOrZero("from_agent_id"),
                members.text("from_agent_name"),
                new AgentId(members.uuid("to_agent_id")),
                octet(members, "dialog"),
                members.bool("from_group"),
                members.uuidOrZero("im_session_id"),
                members.text("message"),
                octet(members, "offline"),
                members.bits("parent_estate_id", 0),
                new WireFields(Map.of("position", position)).vector("position"),
                new RegionId(members.uuidOrZero("region_id")),
                members.unixTime("timestamp"),
                Octets.owning(decoded(members, "binary_bucket")));
    }

    /** The answer. */
    public static Map<String, String> outcome(boolean delivered) {
        return Map.of("success", delivered ? "TRUE" : "FALSE");
    }

    private static String number(WireFields members, String name) {
        return members.find(name).filter(text -> !text.isBlank()).orElse("0");
    }

    private static String octet(int number) {
        return base64(new byte[] {(byte) number});
    }

    private static int octet(WireFields members, String name) {
        var octets = decoded(members, name);
        return octets.length == 0 ? 0 : octets[0] & 0xFF;
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    private static byte[] decoded(WireFields members, String name) {
        try {
            return Base64.getDecoder().decode(members.text(name).strip());
        } catch (IllegalArgumentException notOne) {
            throw new MalformedBodyException(name + " is not base64", notOne);
        }
    }
}
