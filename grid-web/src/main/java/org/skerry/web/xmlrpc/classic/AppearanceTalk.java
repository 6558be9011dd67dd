// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.XmlRpcCall;

/**
 * Appearances in the words of the classic user server: one item and asset for each of 13 kinds of wearables, attachments as
 * {@code point,item,asset,…}. The picture of an avatar ({@code texture}) is not kept by today's service: it is taken and
 * forgotten, and told empty, as for an avatar that has not been baked yet.
 */
final class AppearanceTalk {
    private static final List<String> KINDS = List.of(
            "body",
            "skin",
            "hair",
            "eyes",
            "shirt",
            "pants",
            "shoes",
            "socks",
            "jacket",
            "gloves",
            "undershirt",
            "underpants",
            "skirt");
    private static final String NONE = new UUID(0, 0).toString();
    private static final String ATTACHMENT = "_ap_";
    private static final int UUID_LENGTH = 36;
    private static final int MAX_ATTACHMENTS = 64;

    private AppearanceTalk() {}

    static Map<String, Object> told(AgentId owner, AvatarData data) {
        var values = data.values();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("owner", owner.toString());
        answer.put("serial", values.getOrDefault("Serial", "0"));
        answer.put("visual_params", octets(values.getOrDefault("VisualParams", "")));
        answer.put("texture", new byte[0]);
        answer.put("avatar_height", values.getOrDefault("AvatarHeight", "0"));
        for (var kind = 0; kind < KINDS.size(); kind++) {
            var worn = values.getOrDefault("Wearable " + kind + ":0", "");
            answer.put(KINDS.get(kind) + "_item", idAt(worn, 0));
            answer.put(KINDS.get(kind) + "_asset", idAt(worn, UUID_LENGTH + 1));
        }
        var attachments = attachments(values);
        if (!attachments.isEmpty()) {
            answer.put("attachments", attachments);
        }
        return answer;
    }

    private static String idAt(String worn, int start) {
        return worn.length() < start + UUID_LENGTH ? NONE : worn.substring(start, start + UUID_LENGTH);
    }

    private static String attachments(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ATTACHMENT)
                        && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().substring(ATTACHMENT.length()) + ","
                        + entry.getValue().split(",", -1)[0] + "," + NONE)
                .collect(Collectors.joining(","));
    }

    private static byte[] octets(String numbers) {
        if (numbers.isEmpty()) {
            return new byte[0];
        }
        var words = numbers.split(",", -1);
        var octets = new byte[words.length];
        for (var i = 0; i < words.length; i++) {
            octets[i] = (byte) Math.clamp(number(words[i]), 0, 255);
        }
        return octets;
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word.strip());
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    static AvatarData read(WireFields members, XmlRpcCall call) {
        var values = new LinkedHashMap<String, String>();
        values.put(AvatarData.AVATAR_TYPE, "1");
        values.put("Serial", Integer.toString(members.integer("serial", 0)));
        members.find("avatar_height")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> values.put("AvatarHeight", text));
        if (call.members().get("visual_params") instanceof byte[] octets && octets.length > 0) {
            values.put("VisualParams", numbers(octets));
        }
        for (var kind = 0; kind < KINDS.size(); kind++) {
            var item = members.uuidOrZero(KINDS.get(kind) + "_item");
            if (!item.toString().equals(NONE)) {
                values.put("Wearable " + kind + ":0", item + ":" + members.uuidOrZero(KINDS.get(kind) + "_asset"));
            }
        }
        var parts = members.text("attachments").split(",", -1);
        for (var at = 0; at + 2 < parts.length && at / 3 < MAX_ATTACHMENTS; at += 3) {
            if (parts[at].matches("\\d{1,3}")
                    && UuidText.tryParse(parts[at + 1]).isPresent()) {
                values.put(ATTACHMENT + parts[at], parts[at + 1]);
            }
        }
        return new AvatarData(values);
    }

    private static String numbers(byte[] octets) {
        return IntStream.range(0, octets.length)
                .mapToObj(i -> Integer.toString(octets[i] & 0xFF))
                .collect(Collectors.joining(","));
    }
}
