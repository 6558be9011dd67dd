// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** What a grid on WildFly can do and this process cannot: whoever asks for it is told at the start, not by its absence. */
public final class NotHere {
    private static final List<Absent> ALL = List.of(
            new Absent(
                    "skerry.listener.private-tls",
                    "true"::equalsIgnoreCase,
                    "the standalone process has no private listener over TLS: leave the key out and put a proxy or a"
                            + " tunnel before the plain one, or run the grid on WildFly."),
            new Absent(
                    "skerry.listener.private-plain",
                    "false"::equalsIgnoreCase,
                    "the standalone process has no other private listener than the plain one: leave the key out."),
            new Absent(
                    "skerry.oidc.provider-url",
                    value -> !value.isBlank(),
                    "the standalone process has no logins by an OpenID provider: leave the key out, or run the grid on"
                            + " WildFly."),
            new Absent(
                    "skerry.assets.cache",
                    value -> value.strip().equals("infinispan"),
                    "Infinispan is WildFly's and not in the standalone process: choose another cache, or none by leaving"
                            + " the key out."));

    private NotHere() {}

    private record Absent(String key, Predicate<String> wanted, String remedy) {}

    /** Key, value and remedy of the first that is configured. */
    public static Optional<String> problem(Config config) {
        for (var one : ALL) {
            var value = config.getOptionalValue(one.key(), String.class);
            if (value.filter(one.wanted()).isPresent()) {
                return Optional.of(one.key() + " is '" + value.get() + "': " + one.remedy());
            }
        }
        return Optional.empty();
    }
}
