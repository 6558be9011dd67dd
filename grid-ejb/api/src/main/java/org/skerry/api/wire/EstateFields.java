// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skerry.api.binary.Octets;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateBan;
import org.skerry.api.estate.EstateFlag;
import org.skerry.api.estate.EstateNumbers;
import org.skerry.api.id.AgentId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.math.Vector3;

/**
 * An estate as names and values in the captured order (robust-wire section 12). Lists of ids are comma separated and left
 * out when empty; bans are a map of maps, in a request as JSON.
 */
public final class EstateFields {
    private static final String BANS = "EstateBans";
    private static final int FLAGS_AFTER_NUMBERS = 3;
    private static final int FLAGS_BEFORE_SUN = 5;
    private static final int FLAGS_BEFORE_TEXTS = 16;

    private EstateFields() {}

    /** An estate in an answer. */
    public static WireNode.Tree tree(Estate estate) {
        var children =
                new LinkedHashMap<String, WireNode>(WireNode.of(texts(estate)).children());
        if (!estate.bans().isEmpty()) {
            children.put(BANS, ServerResponse.numbered("ban", estate.bans(), ban -> ofBan(estate.id(), ban)));
        }
        return new WireNode.Tree(children);
    }

    /** An estate in a request. */
    public static Map<String, String> form(Estate estate) {
        var fields = texts(estate);
        if (!estate.bans().isEmpty()) {
            var bans = new LlsdStruct();
            for (var i = 0; i < estate.bans().size(); i++) {
                var ban = new LlsdStruct();
                ofBan(estate.id(), estate.bans().get(i)).forEach(ban::put);
                bans.put("ban" + i, ban.build());
            }
            fields.put(BANS, LlsdJson.writeText(bans.build()));
        }
        return fields;
    }

    private static Map<String, String> texts(Estate estate) {
        var numbers = estate.numbers();
        var fields = new LinkedHashMap<String, String>();
        fields.put("EstateID", Integer.toString(estate.id()));
        fields.put("EstateName", estate.name());
        flags(estate, 0, FLAGS_AFTER_NUMBERS, fields);
        fields.put("ParentEstateID", Integer.toString(numbers.parent()));
        fields.put("BillableFactor", Vector3.number(numbers.billableFactor()));
        fields.put("PricePerMeter", Integer.toString(numbers.pricePerMeter()));
        fields.put("RedirectGridX", Integer.toString(numbers.redirectX()));
        fields.put("RedirectGridY", Integer.toString(numbers.redirectY()));
        flags(estate, FLAGS_AFTER_NUMBERS, FLAGS_BEFORE_SUN, fields);
        fields.put("SunPosition", number(numbers.sunPosition()));
        flags(estate, FLAGS_BEFORE_SUN, FLAGS_BEFORE_TEXTS, fields);
        fields.put("AbuseEmail", estate.abuseEmail());
        fields.put("EstateOwner", estate.owner().toString());
        flags(estate, FLAGS_BEFORE_TEXTS, EstateFlag.values().length, fields);
        ids("EstateManagers", estate.managers(), fields);
        ids("EstateAccess", estate.access(), fields);
        ids("EstateGroups", estate.groups(), fields);
        return fields;
    }

    private static void flags(Estate estate, int from, int to, Map<String, String> fields) {
        for (var flag : List.of(EstateFlag.values()).subList(from, to)) {
            fields.put(flag.wireName(), WireFields.text(estate.has(flag)));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void ids(String name, List<UUID> ids, Map<String, String> fields) {
        if (!ids.isEmpty()) {
            fields.put(name, ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
    }

    private static Map<String, String> ofBan(int estate, EstateBan ban) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("EstateID", Integer.toString(estate));
        fields.put("BannedUserID", ban.user().toString());
        fields.put("BannedHostAddress", ban.host());
        fields.put("BannedHostNameMask", ban.hostMask());
        fields.put("BanningUserID", ban.by().toString());
        fields.put("BanTime", Long.toString(ban.since().getEpochSecond()));
        return fields;
    }

    /** Reads an estate of an answer. */
    public static Estate read(WireNode.Tree tree) {
        var bans = tree.tree(BANS).children().values().stream()
                .filter(WireNode.Tree.class::isInstance)
                .map(ban -> readBan(((WireNode.Tree) ban).wireFields()))
                .toList();
        return read(tree.wireFields(), bans);
    }

    /** Reads an estate of a request; what is missing is as in a fresh one. */
    public static Estate read(WireFields fields) {
        return read(fields, readBans(fields.text(BANS)));
    }

    private static List<EstateBan> readBans(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try {
            if (LlsdJson.read(Octets.utf8(json)) instanceof Llsd.Struct bans) {
                return bans.values().values().stream()
                        .map(ban -> readBan(JsonFields.read(ban)))
                        .toList();
            }
        } catch (LlsdFormatException notOne) {
            throw new MalformedBodyException(BANS + " is not JSON", notOne);
        }
        throw new MalformedBodyException(BANS + " is not a map");
    }

    private static EstateBan readBan(WireFields fields) {
        return new EstateBan(
                new AgentId(fields.uuidOrZero("BannedUserID")),
                fields.text("BannedHostAddress"),
                fields.text("BannedHostNameMask"),
                new AgentId(fields.uuidOrZero("BanningUserID")),
                fields.unixTime("BanTime"));
    }

    private static Estate read(WireFields fields, List<EstateBan> bans) {
        var fresh = Estate.fresh(fields.integer("EstateID"));
        var flags = EnumSet.noneOf(EstateFlag.class);
        for (var flag : EstateFlag.values()) {
            if (fields.has(flag.wireName()) ? fields.bool(flag.wireName()) : fresh.has(flag)) {
                flags.add(flag);
            }
        }
        var usual = fresh.numbers();
        return new Estate(
                fresh.id(),
                fields.find("EstateName").orElse(fresh.name()),
                new AgentId(fields.uuidOrZero("EstateOwner")),
                fields.text("AbuseEmail"),
                flags,
                new EstateNumbers(
                        fields.integer("ParentEstateID", usual.parent()),
                        (float) real(fields, "BillableFactor", usual.billableFactor()),
                        fields.integer("PricePerMeter", usual.pricePerMeter()),
                        fields.integer("RedirectGridX", usual.redirectX()),
                        fields.integer("RedirectGridY", usual.redirectY()),
                        real(fields, "SunPosition", usual.sunPosition())),
                ids(fields, "EstateManagers"),
                ids(fields, "EstateAccess"),
                ids(fields, "EstateGroups"),
                bans);
    }

    private static double real(WireFields fields, String name, double usual) {
        var text = fields.text(name);
        try {
            return text.isEmpty() ? usual : Double.parseDouble(text.strip());
        } catch (NumberFormatException notOne) {
            throw new MalformedBodyException(name + " is not a number", notOne);
        }
    }

    private static List<UUID> ids(WireFields fields, String name) {
        return Arrays.stream(fields.text(name).split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> WireFields.uuidOf(name, text))
                .toList();
    }
}
