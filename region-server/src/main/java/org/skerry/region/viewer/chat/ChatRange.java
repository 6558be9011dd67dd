// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

/** How far talk is heard, in metres. */
public final class ChatRange {
    public static final float WHISPER = 10;
    public static final float SAY = 20;
    public static final float SHOUT = 100;

    private ChatRange() {}
}
