// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.spi;

import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration of one connector.
 *
 * @param prefix of its keys, with the dot: {@code skerry.connector.<id>.}
 * @param values gives the value of a whole key
 */
public record ConnectorSettings(String prefix, Function<String, Optional<String>> values) {
    /** The value of a key behind the prefix; empty for one that is not set or blank. */
    public Optional<String> get(String key) {
        return values.apply(prefix + key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** For {@code throw}: what is wrong with a key, and what to write instead. */
    public IllegalStateException wrong(String key, String remedy) {
        return new IllegalStateException(prefix + key + " is '" + get(key).orElse("") + "': " + remedy);
    }
}
