// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.auth;

import java.util.regex.Pattern;

/** The forms in which proofs travel (robust-wire section 5). */
public final class AuthWords {
    private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NO_KEY = "00000000-0000-0000-0000-000000000000";

    private AuthWords() {}

    /** Whether a text is an MD5 in lower-case hex. */
    public static boolean isMd5(String text) {
        return MD5.matcher(text).matches();
    }

    /** Whether a text is a web login key: an id in lower case with its dashes, but not the zero one, which means none. */
    public static boolean isWebLoginKey(String text) {
        return KEY.matcher(text).matches() && !text.equals(NO_KEY);
    }
}
