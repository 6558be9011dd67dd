// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.id.UuidText;

/**
 * Reads one row as strictly as our own tables are, and mends what OpenSimulator lives with: what was mended is told. What
 * cannot be mended is a {@link RefusedRowException}.
 */
public final class RowReader {
    private static final UUID ZERO = new UUID(0, 0);
    private static final int DIGITS = 32;
    /** The end of the year 9999: what any database of ours can keep. */
    private static final long LATEST = 253_402_300_799L;

    private final SourceRow row;
    private final Map<String, String> repairs = new LinkedHashMap<>();

    public RowReader(SourceRow row) {
        this.row = row;
    }

    /** What was mended, by reason. */
    public Map<String, String> repairs() {
        return repairs;
    }

    public void repaired(String reason, String detail) {
        repairs.merge(reason, detail, (one, other) -> one + "; " + other);
    }

    public boolean has(String column) {
        return !row.isNull(column);
    }

    public String raw(String column) {
        return row.text(column);
    }

    public byte[] bytes(String column) {
        return row.bytes(column);
    }

    /** An id without which the row means nothing. */
    public UUID id(String column) {
        var text = row.text(column).strip();
        return uuid(text)
                .filter(id -> !id.equals(ZERO))
                .orElseThrow(() -> new RefusedRowException("bad-id", column + " is " + shown(text)));
    }

    /** An id that may be missing; what is no id counts as none. */
    public UUID idOrZero(String column) {
        var text = row.text(column).strip();
        if (text.isEmpty()) {
            return ZERO;
        }
        var id = uuid(text);
        if (id.isEmpty()) {
            repaired("bad-uuid", column + " was " + shown(text));
        }
        return id.orElse(ZERO);
    }

    /** As OpenSimulator takes it: with hyphens or without. */
    public static Optional<UUID> uuid(String text) {
        if (text.length() == DIGITS) {
            return UuidText.tryParse(text.substring(0, 8) + "-" + text.substring(8, 12) + "-" + text.substring(12, 16)
                    + "-" + text.substring(16, 20) + "-" + text.substring(20));
        }
        return UuidText.tryParse(text);
    }

    /** A user of this grid or of another. */
    public UniversalUserId user(String column) {
        var text = row.text(column).strip();
        return UniversalUserId.tryParse(text)
                .orElseThrow(() -> new RefusedRowException("bad-id", column + " is " + shown(text)));
    }

    /** A text; what is too long is cut, and a NUL, which PostgreSQL takes in no text, is left out. */
    public String text(String column, int longest) {
        var text = row.text(column);
        if (text.indexOf('\0') >= 0) {
            repaired("control-characters", column);
            text = text.replace("\0", "");
        }
        return cut(column, text, longest);
    }

    /** The same in one line. */
    public String line(String column, int longest) {
        var text = row.text(column);
        if (text.chars().anyMatch(RowReader::isControl)) {
            repaired("control-characters", column);
            text = text.codePoints()
                    .map(c -> isControl(c) ? ' ' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        return cut(column, text, longest);
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == 0x7F;
    }

    private String cut(String column, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        repaired("too-long", column + " had " + text.length() + " characters");
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** 32 bits, with a sign or without. */
    public int integer(String column, int otherwise) {
        var number = number(column, otherwise);
        if (number < Integer.MIN_VALUE || number > 0xFFFF_FFFFL) {
            repaired("bad-number", column + " was " + number);
            return otherwise;
        }
        return (int) number;
    }

    /** 64 bits, with a sign or without. */
    public long number(String column, long otherwise) {
        var text = row.text(column).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.equals("true") || text.equals("t")) {
            return 1;
        }
        if (text.equals("false") || text.equals("f")) {
            return 0;
        }
        try {
            return new BigDecimal(text).toBigInteger().longValue();
        } catch (NumberFormatException notOne) {
            repaired("bad-number", column + " was " + shown(text));
            return otherwise;
        }
    }

    /** A number that is finite. */
    public double real(String column, double otherwise) {
        var text = row.text(column).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var value = Double.parseDouble(text.replace(',', '.'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            // told below
        }
        repaired("bad-number", column + " was " + shown(text));
        return otherwise;
    }

    /** As the databases write it: a number, a word, a letter or a byte. */
    public boolean bool(String column, boolean otherwise) {
        var text = row.text(column).strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "1", "true", "t", "yes", "y", "\u0001", "on" -> true;
            case "0", "false", "f", "no", "n", "\0" -> false;
            case "" -> row.bytes(column).length == 1 ? row.bytes(column)[0] == 1 : otherwise;
            default -> number(column, 0) != 0;
        };
    }

    /** Seconds since 1970; what is no time is the beginning. */
    public Instant seconds(String column) {
        var seconds = number(column, 0);
        if (seconds < 0 || seconds > LATEST) {
            repaired("bad-time", column + " was " + seconds);
            return Instant.EPOCH;
        }
        return Instant.ofEpochSecond(seconds);
    }

    public String key(List<String> columns) {
        return row.key(columns);
    }

    private static String shown(String text) {
        return "'" + (text.length() <= 64 ? text : text.substring(0, 64) + "…") + "'";
    }
}
