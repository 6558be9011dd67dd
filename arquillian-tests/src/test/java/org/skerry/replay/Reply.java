// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.nio.charset.StandardCharsets;
import org.skerry.api.binary.Octets;

/**
 * What we answered.
 *
 * @param contentType empty if there was none
 */
record Reply(int status, String contentType, Octets body) {
    static Reply text(int status, String contentType, String body) {
        return new Reply(status, contentType, Octets.utf8(body));
    }

    String text() {
        return new String(body.toArray(), StandardCharsets.UTF_8);
    }
}
