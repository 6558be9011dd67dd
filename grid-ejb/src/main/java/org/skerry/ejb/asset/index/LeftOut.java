// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import java.util.UUID;

/**
 * Which of the ids in a content the index has not got. Any 16 bytes of a texture entry may be an id, so most of what a search
 * finds is none, and too much to be kept. An id that is no asset's now may become one's later: so all that looks made at random is kept,
 * as new ids are, and of the rest what is an asset's.
 */
enum LeftOut {
    /** None: what the index has is all, for ever. */
    NOTHING(0),
    /** Ids of another shape that were no asset's: all, until an asset with such an id is stored. */
    ODD(1),
    /** More: there were too many. What the index has is not all. */
    MANY(2);

    private static final int RANDOM = 4;
    private static final int VARIANT = 2;

    private final int code;

    LeftOut(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static LeftOut of(int code) {
        return switch (code) {
            case 0 -> NOTHING;
            case 1 -> ODD;
            default -> MANY;
        };
    }

    /** Whether an id is of the shape that programs make at random (RFC 9562, version 4). */
    static boolean isRandom(UUID id) {
        return id.version() == RANDOM && id.variant() == VARIANT;
    }
}
