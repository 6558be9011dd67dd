// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call that changes something, wholly or not at all.
 *
 * @param name of the operation, for the report
 * @param effects what is there after it; empty for what is gone
 * @param call sends it; true if it was acknowledged, false if it was refused
 */
record Deed(String name, Map<Key, Optional<String>> effects, Call call) {
    /** Sends it; throws {@link org.skerry.api.error.ServiceUnavailableException} if nobody knows what came of it. */
    @FunctionalInterface
    interface Call {
        boolean send();
    }

    Deed {
        effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    static Deed writing(String name, Key key, String value, Call call) {
        return new Deed(name, Map.of(key, Optional.of(value)), call);
    }

    static Deed removing(String name, Key key, Call call) {
        return new Deed(name, Map.of(key, Optional.empty()), call);
    }
}
