// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.config;

import java.util.Optional;

/**
 * What a key is set to, and by whom.
 *
 * @param value as it was found; empty where nobody has set it
 * @param source for people, such as {@code skerry.properties line 7}
 */
public record Setting(String key, Optional<ConfigKey> known, Optional<String> value, String source) {
    /** What is shown of a secret that is set. */
    public static final String MASK = "********";

    /** Where a value is from that nobody has set. */
    public static final String DEFAULT = "default";

    private static final String NOWHERE = "unknown key";

    /** A key that somebody has set. */
    public static Setting of(KeyCatalogue catalogue, String key, String value, String source) {
        return new Setting(key, catalogue.find(key), Optional.of(value), source);
    }

    /** A key that nobody has set. */
    public static Setting standard(ConfigKey key) {
        return new Setting(key.name(), Optional.of(key), Optional.empty(), DEFAULT);
    }

    /** Whether it is another than where nobody sets it. */
    public boolean isChanged() {
        return value.isPresent() && !value.equals(known.flatMap(ConfigKey::standard));
    }

    /** Secrets are masked, and so is what an unknown key says, which may be a mistyped secret. */
    public String shown() {
        if (value.isEmpty()) {
            return known.map(ConfigKey::otherwise).orElse("");
        }
        var isOpen = known.isPresent() && !known.get().secret();
        return isOpen || value.get().isEmpty() ? withoutPassword(value.get()) : MASK;
    }

    /** URLs may carry user and password before their host, and JDBC's in their parameters. */
    private static String withoutPassword(String text) {
        return text.replaceAll("(://)[^/@\\s]*:[^/@\\s]*@", "$1" + MASK + "@")
                .replaceAll("(?i)([?&;](?:password|pwd)=)[^&;]*", "$1" + MASK);
    }

    /** For people: who said so, and whether anybody knows the key. */
    public String origin() {
        return known.isPresent() ? source : source + " (" + NOWHERE + ")";
    }
}
