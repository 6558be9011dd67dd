// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.util.List;
import org.skerry.load.AccountPattern.Account;
import org.skerry.load.LoginBody;

/** The body of a {@code login_to_simulator}, with the options that the captured clients ask for. */
final class LoginRequest {
    private static final List<String> OPTIONS = List.of(
            "inventory-root",
            "inventory-skeleton",
            "inventory-lib-root",
            "inventory-lib-owner",
            "inventory-skel-lib",
            "initial-outfit",
            "gestures",
            "event_categories",
            "event_notifications",
            "classified_categories",
            "buddy-list",
            "ui-config",
            "tutorial_settings",
            "login-flags",
            "global-textures",
            "adult_compliant");

    private LoginRequest() {}

    /** @param start {@code uri:Region&x&y&z} */
    static String of(Account account, String start) {
        return LoginBody.of(account, start, "Skerry Bench", OPTIONS);
    }
}
