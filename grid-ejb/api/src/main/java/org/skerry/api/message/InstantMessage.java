// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.message;

import java.time.Instant;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.text.StoredText;

/**
 * A message to one person, from a person, a group or an object: talk, notices, offers, requests, as viewers send them
 * (robust-wire sections 15 and 19).
 *
 * @param from the person, for notices the group, for objects' talk the object
 * @param fromName as shown
 * @param dialog the kind, an octet: 0 talk, 4 inventory offer, 22 lure, 32 group notice, 38 friendship offer, …
 * @param fromGroup whether a group speaks, or one of its members to all of them
 * @param session what ties the messages of a conversation, or an offer and its answer, together
 * @param message in words
 * @param offline an octet: 1 if it was or may be kept for a person who is not there
 * @param estate the estate of the sender's region
 * @param position of the sender, in metres in its region
 * @param region the sender's
 * @param sent to the second; the epoch if unknown
 * @param bucket what the kind needs besides
 */
public record InstantMessage(
        UUID from,
        String fromName,
        AgentId to,
        int dialog,
        boolean fromGroup,
        UUID session,
        String message,
        int offline,
        int estate,
        Vector3 position,
        RegionId region,
        Instant sent,
        Octets bucket) {
    /** The longest name that is carried. */
    public static final int MAX_NAME = 255;

    /** The longest text that is carried, in characters; viewers send up to 1023 octets. */
    public static final int MAX_MESSAGE = 8192;

    /** The largest bucket that is carried. */
    public static final int MAX_BUCKET = 16 * 1024;

    /** Whether it is for somebody and within the bounds. */
    public boolean isUsable() {
        return !to.isZero()
                && isOctet(dialog)
                && isOctet(offline)
                && StoredText.fits(fromName, MAX_NAME)
                && StoredText.fits(message, MAX_MESSAGE)
                && bucket.length() <= MAX_BUCKET
                && position.isFinite();
    }

    private static boolean isOctet(int number) {
        return number >= 0 && number <= 255;
    }
}
