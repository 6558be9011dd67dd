// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.mute;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.UuidText;

/**
 * A user's mutes, oldest first. Viewers are sent {@link #toBytes} as a file, and keep its {@link #crc} to know whether
 * their copy is current (robust-wire section 11).
 */
public record MuteList(List<Mute> mutes) {
    public static final MuteList EMPTY = new MuteList(List.of());

    public MuteList {
        mutes = List.copyOf(mutes);
    }

    /** A line {@code type id name|flags} for each, in UTF-8. */
    public Octets toBytes() {
        var text = new StringBuilder();
        for (var mute : mutes) {
            text.append(mute.type())
                    .append(' ')
                    .append(mute.id())
                    .append(' ')
                    .append(mute.name())
                    .append('|')
                    .append(Integer.toUnsignedString(mute.flags()))
                    .append('\n');
        }
        return Octets.owning(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** CRC-32 of {@link #toBytes}, 0 for an empty list. */
    public int crc() {
        var crc = new CRC32();
        crc.update(toBytes().toArray());
        return (int) crc.getValue();
    }

    /**
     * Reads the lines; they do not tell since when.
     *
     * @throws IllegalArgumentException for a line that is not of the form
     */
    public static MuteList parse(Octets bytes) {
        var mutes = new ArrayList<Mute>();
        for (var line : bytes.text().split("\n", -1)) {
            if (!line.isBlank()) {
                mutes.add(parseLine(line));
            }
        }
        return new MuteList(mutes);
    }

    private static Mute parseLine(String line) {
        var afterType = line.indexOf(' ');
        var afterId = line.indexOf(' ', afterType + 1);
        var bar = line.lastIndexOf('|');
        if (afterType < 0 || afterId < 0 || bar < afterId) {
            throw new IllegalArgumentException("not a line of a mute list");
        }
        return new Mute(
                UuidText.parse(line.substring(afterType + 1, afterId)),
                line.substring(afterId + 1, bar),
                Integer.parseInt(line.substring(0, afterType)),
                Integer.parseUnsignedInt(line.substring(bar + 1).strip()),
                Instant.EPOCH);
    }
}
