// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.skerry.api.binary.Octets;

/** Stands for contents too long to be kept in the history. */
final class Sha256 {
    private Sha256() {}

    static String of(Octets content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.toArray()));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java has SHA-256", every);
        }
    }
}
