// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The password as viewers send it: {@code $1$} and its MD5, or in clear. */
final class LoginPassword {
    private static final String MARK = "$1$";

    private LoginPassword() {}

    static String md5(String sent) {
        if (sent.startsWith(MARK)) {
            return sent.substring(MARK.length()).toLowerCase(Locale.ROOT);
        }
        try {
            var digest = MessageDigest.getInstance("MD5").digest(sent.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("a JDK without MD5", missing);
        }
    }
}
