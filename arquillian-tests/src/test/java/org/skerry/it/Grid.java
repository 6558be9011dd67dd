// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.net.URI;
import java.time.Duration;
import org.skerry.connector.call.RobustCalls;

/** Where the grid under test listens. */
public final class Grid {
    private static final RobustCalls CALLS = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private Grid() {}

    static RobustCalls calls() {
        return CALLS;
    }

    public static URI publicUri() {
        return at("it.port.public");
    }

    public static URI privateUri() {
        return at("it.port.private");
    }

    static URI managementUri() {
        return at("it.port.management");
    }

    static int regionPort() {
        return Integer.parseInt(System.getProperty("it.port.region", ""));
    }

    private static URI at(String key) {
        return URI.create("http://127.0.0.1:" + System.getProperty(key) + "/");
    }
}
