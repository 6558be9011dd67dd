// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The keys that every server of every architecture is given. */
final class CommonKeys {
    /** What servers of one grid show each other, and the script shows them. */
    static final String SECRET = "a-secret-of-the-whole-grid";

    private CommonKeys() {}

    static Map<String, String> all() {
        var keys = new HashMap<String, String>();
        keys.put("skerry.trust.secret", SECRET);
        keys.put("skerry.remote.secret", SECRET);
        keys.put("skerry.accounts.allow-create", "true");
        keys.put("skerry.accounts.allow-set", "true");
        keys.put("skerry.auth.allow-set-password", "true");
        keys.put("skerry.auth.allow-get-auth-info", "true");
        keys.put("skerry.auth.allow-set-auth-info", "true");
        keys.put("skerry.auth.iterations", "1000");
        keys.put("skerry.login.rate-limit", "1000");
        keys.put("skerry.login.back-off", "false");
        keys.put("skerry.gridinfo.gridname", "Acceptance");
        keys.put("skerry.gridinfo.gridnick", "acceptance");
        return Map.copyOf(keys);
    }

    /** For the server that makes accounts. */
    static Map<String, String> firstAccounts() {
        return Map.of(
                "skerry.first-accounts",
                Path.of(System.getProperty("it.work", "target"), "test-classes", "first-accounts.properties")
                        .toString());
    }
}
