// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

/** The system roles of folders, as the protocol numbers them. */
public final class FolderTypes {
    public static final int NONE = -1;
    public static final int TEXTURE = 0;
    public static final int SOUND = 1;
    public static final int CALLING_CARD = 2;
    public static final int LANDMARK = 3;
    public static final int CLOTHING = 5;
    public static final int OBJECT = 6;
    public static final int NOTECARD = 7;
    public static final int ROOT = 8;
    public static final int LSL_TEXT = 10;
    public static final int BODY_PART = 13;
    public static final int TRASH = 14;
    public static final int SNAPSHOT = 15;
    public static final int LOST_AND_FOUND = 16;
    public static final int ANIMATION = 20;
    public static final int GESTURE = 21;
    public static final int FAVORITE = 23;
    public static final int CURRENT_OUTFIT = 46;

    /** One outfit; there may be many, so it is no role. */
    public static final int OUTFIT = 47;

    public static final int SETTINGS = 56;
    public static final int MATERIAL = 57;

    private FolderTypes() {}

    /** Whether a folder of this type directly under the root has a role, which only one has. */
    public static boolean isRole(int type) {
        return type != NONE && type != OUTFIT;
    }
}
