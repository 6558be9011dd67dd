// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.audit;

import java.util.StringJoiner;

/**
 * A change that somebody may ask about later. It never holds a secret: of passwords, keys and hashes only that they were
 * changed.
 *
 * @param actor who did it
 * @param action a word such as {@code password-set}
 * @param subject what was changed, such as {@code account 11111111-…}
 * @param before what it was, as {@code name=value} pairs; empty if there was nothing, or it may not be told
 * @param after what it is now
 */
public record AuditChange(Actor actor, String action, String subject, String before, String after) {
    /** The longest text of a value, beyond which it is cut. */
    public static final int MAX_TEXT = 2000;

    private static final int MAX_NAME = 255;
    private static final int MAX_WORD = 64;

    public AuditChange {
        actor = new Actor(clean(actor.name(), MAX_NAME), clean(actor.address(), MAX_WORD));
        action = clean(action, MAX_WORD);
        subject = clean(subject, MAX_NAME);
        before = clean(before, MAX_TEXT);
        after = clean(after, MAX_TEXT);
    }

    /** By whom this thread works for. */
    public static AuditChange of(String action, String subject, String before, String after) {
        return new AuditChange(Actor.current(), action, subject, before, after);
    }

    /** One line of {@code key=value}, with texts in quotes. */
    public String toLine() {
        return new StringJoiner(" ")
                .add("audit=" + action)
                .add("subject=" + quoted(subject))
                .add("actor=" + quoted(actor.name()))
                .add("address=" + (actor.address().isEmpty() ? "-" : actor.address()))
                .add("before=" + quoted(before))
                .add("after=" + quoted(after))
                .toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** What callers send may hold anything, but a log is read line by line and a table has an end. */
    private static String clean(String text, int longest) {
        var line = text.codePoints()
                .map(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029 ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (line.length() <= longest) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end);
    }
}
