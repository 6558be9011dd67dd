// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import java.time.Instant;
import org.skerry.api.id.AgentId;
import org.skerry.api.text.StoredText;

/**
 * Somebody who must not enter.
 *
 * @param user zero for a ban by host alone
 * @param host an address, may be empty
 * @param hostMask a pattern of host names, may be empty
 * @param by who said so
 * @param since to the second; the epoch if unknown
 */
public record EstateBan(AgentId user, String host, String hostMask, AgentId by, Instant since) {
    /** The longest host and mask. */
    public static final int MAX_HOST = 255;

    public boolean isUsable() {
        return StoredText.fitsInLine(host, MAX_HOST) && StoredText.fitsInLine(hostMask, MAX_HOST);
    }
}
