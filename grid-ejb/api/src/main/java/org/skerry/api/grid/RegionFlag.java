// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

/** Bits of a registered region's flags (robust-wire section 3). */
public enum RegionFlag {
    DEFAULT_REGION(1),
    FALLBACK_REGION(2),
    REGION_ONLINE(4),
    NO_DIRECT_LOGIN(8),
    PERSISTENT(16),
    LOCKED_OUT(32),
    NO_MOVE(64),
    RESERVATION(128),
    AUTHENTICATE(256),
    HYPERLINK(512),
    DEFAULT_HG_REGION(1024);

    private final int bit;

    RegionFlag(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
