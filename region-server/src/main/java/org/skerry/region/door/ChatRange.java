// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

/** How far talk is heard, in metres: what chat goes by and what viewers are told. */
public final class ChatRange {
    public static final int WHISPER = 10;
    public static final int SAY = 20;
    public static final int SHOUT = 100;

    private ChatRange() {}
}
