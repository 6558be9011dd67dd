// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.nio.charset.StandardCharsets;

/**
 * What we answered.
 *
 * @param contentType empty if there was none
 */
record Reply(int status, String contentType, byte[] body) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
