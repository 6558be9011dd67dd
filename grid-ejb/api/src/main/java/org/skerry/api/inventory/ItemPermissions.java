// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

/** The five permission masks of an item; bits as the protocol has them (0x2000 transfer, 0x4000 modify, 0x8000 copy). */
public record ItemPermissions(int base, int current, int everyone, int group, int next) {
    /** All that can be allowed. */
    public static final int ALL = 0x7FFF_FFFF;

    public static final ItemPermissions FULL = new ItemPermissions(ALL, ALL, 0, 0, ALL);
}
