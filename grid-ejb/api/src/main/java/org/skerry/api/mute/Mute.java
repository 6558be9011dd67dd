// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.mute;

import java.time.Instant;
import java.util.UUID;
import org.skerry.api.text.StoredText;

/**
 * One whom a user does not want to hear.
 *
 * @param id of the person, object or group; zero for a mute by name
 * @param name as shown
 * @param type 0 by name, 1 person, 2 object, 3 group, 4 not of this grid
 * @param flags what is still let through: 1 text, 2 voice, 4 particles, 8 object sounds
 * @param since when the user said so, to the second
 */
public record Mute(UUID id, String name, int type, int flags, Instant since) {
    /** The longest name that is kept. */
    public static final int MAX_NAME = 255;

    /** Whether it can stand in a list: a name that keeps to its line, and something to go by. */
    public boolean isUsable() {
        var somebody = !id.equals(new UUID(0, 0)) || !name.isEmpty();
        return somebody && type >= 0 && type <= 127 && StoredText.fitsInLine(name, MAX_NAME) && name.indexOf('|') < 0;
    }
}
