// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One key, or a family of keys whose name has a part of the operator's own, such as {@code skerry.gridinfo.<key>}.
 *
 * @param name with each free part in angle brackets
 * @param standard what stands when the key is not set, if that is always the same
 * @param unset the same in words, where it is not
 * @param reader who reads it
 * @param secret whether its value is kept from whoever only looks
 * @param what in a sentence or two
 */
public record ConfigKey(
        String name,
        Optional<String> standard,
        Optional<String> unset,
        ValueType type,
        Reader reader,
        boolean secret,
        String what) {
    private static final Pattern FREE = Pattern.compile("<[^>]*>");

    /** Who reads a key, which decides where it can be set. */
    public enum Reader {
        /** The grid's application: file, environment or system property. */
        GRID,
        /** The application server before the application, too: environment or system property. */
        WILDFLY,
        /** The environment alone. */
        ENVIRONMENT,
        /** The command that builds and runs; system properties alone. */
        LAUNCHER,
        /** The standalone process alone, which has no application server to say it to. */
        STANDALONE,
        /** A region server: file, environment or system property. */
        REGION,
        /** Grid and region server. */
        BOTH
    }

    /** Whether the name has a part of the operator's own. */
    public boolean isFamily() {
        return name.indexOf('<') >= 0;
    }

    /** Whether a key is this one, or one of this family. A free part at the end may have dots. */
    public boolean matches(String key) {
        return isFamily() ? pattern().matcher(key).matches() : name.equals(key);
    }

    private Pattern pattern() {
        var regex = new StringBuilder();
        var free = FREE.matcher(name);
        var from = 0;
        while (free.find()) {
            regex.append(Pattern.quote(name.substring(from, free.start())));
            from = free.end();
            regex.append(from == name.length() ? ".+" : "[^.]+");
        }
        return Pattern.compile(regex.append(Pattern.quote(name.substring(from))).toString());
    }

    /** What stands when nobody has set it, for people. */
    public String otherwise() {
        return standard.or(() -> unset).orElse("none");
    }
}
