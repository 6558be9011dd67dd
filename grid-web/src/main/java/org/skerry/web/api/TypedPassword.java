// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A password as somebody types it, in the form in which the grid's services take it (robust-wire section 5). */
public final class TypedPassword {
    private TypedPassword() {}

    /** Lower-case hex. What viewers send in place of a password; no protection of anything. */
    public static String md5(String clearText) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(clearText.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no MD5", missing);
        }
    }
}
