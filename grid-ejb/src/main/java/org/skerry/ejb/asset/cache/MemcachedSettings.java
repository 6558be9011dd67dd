// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Which memcached servers, and for how long.
 *
 * @param servers not resolved yet
 * @param timeout after which a read goes on without them
 * @param lifetime of an asset in them
 */
record MemcachedSettings(List<InetSocketAddress> servers, Duration timeout, Duration lifetime) {
    static final String PREFIX = "skerry.assets.cache.memcached.";
    private static final Pattern SERVER = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+]):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;
    private static final int DAY = 24;
    /** Beyond thirty days memcached takes a time for a date. */
    private static final int MOST_HOURS = 30 * DAY;

    static MemcachedSettings of(Config config) {
        return new MemcachedSettings(
                servers(CacheSettings.text(config, PREFIX + "servers").orElse("")),
                Duration.ofMillis(CacheSettings.number(config, PREFIX + "timeout-millis", 200, 1, 5000)),
                Duration.ofHours(CacheSettings.number(config, PREFIX + "lifetime-hours", DAY, 1, MOST_HOURS)));
    }

    private static List<InetSocketAddress> servers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(server -> server(text, server))
                .toList();
    }

    private static InetSocketAddress server(String text, String server) {
        var parts = SERVER.matcher(server);
        if (parts.matches()) {
            var port = Integer.parseInt(parts.group(2));
            if (port > 0 && port <= MOST_PORT) {
                return InetSocketAddress.createUnresolved(parts.group(1), port);
            }
        }
        throw new IllegalStateException(PREFIX + "servers is '" + text
                + "': write host:port, such as 127.0.0.1:11211, several with commas between.");
    }
}
