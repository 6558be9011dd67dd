// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;

/** A mute as names and values, and a list as it is answered (robust-wire section 11). */
public final class MuteFields {
    /** Stands for "the list that you know". */
    private static final Octets CURRENT = Octets.owning(new byte[] {1});

    private MuteFields() {}

    /** A mute in a request: type and flags are sent only when not 0, the name when not empty. */
    public static Map<String, String> of(Mute mute) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("muteid", mute.id().toString());
        if (mute.type() != 0) {
            fields.put("mutetype", Integer.toString(mute.type()));
        }
        if (mute.flags() != 0) {
            fields.put("muteflags", Integer.toString(mute.flags()));
        }
        fields.put("mutestamp", Long.toString(mute.since().getEpochSecond()));
        if (!mute.name().isEmpty()) {
            fields.put("mutename", mute.name());
        }
        return fields;
    }

    public static Mute read(WireFields fields) {
        return new Mute(
                fields.uuid("muteid"),
                fields.text("mutename"),
                fields.integer("mutetype", 0),
                fields.bits("muteflags", 0),
                fields.unixTime("mutestamp"));
    }

    /** The text of the answer: the lines in base64, of one octet 1 for "current"; nothing for an empty list. */
    public static String reply(Optional<MuteList> list) {
        var octets = list.map(MuteList::toBytes).orElse(CURRENT);
        return Base64.getEncoder().encodeToString(octets.toArray());
    }

    /**
     * Undoes {@link #reply}.
     *
     * @throws MalformedBodyException if it is no list
     */
    public static Optional<MuteList> readReply(String text) {
        try {
            var octets = Octets.owning(Base64.getDecoder().decode(text));
            return octets.equals(CURRENT) ? Optional.empty() : Optional.of(MuteList.parse(octets));
        } catch (IllegalArgumentException notOne) {
            throw new MalformedBodyException("not a mute list", notOne);
        }
    }
}
