// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Headers by which a caller of the private services is told from others. */
public final class CallerHeaders {
    /** Our own: a secret that the servers of a grid share. */
    public static final String SECRET = "X-Skerry-Secret";

    /** HTTP's, with which stock simulators send name and password (robust-wire section 0.2). */
    public static final String AUTHORIZATION = "Authorization";

    /** Simulators put this on the requests of scripts, which must not reach services. */
    public static final String SCRIPT = "X-SecondLife-Shard";

    private CallerHeaders() {}

    /** The value of {@link #AUTHORIZATION} for a name and a password. */
    public static String basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
