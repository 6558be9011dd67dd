// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.util.Arrays;
import java.util.Optional;

/**
 * Asset types that hold something, by the names that capabilities use.
 *
 * <p>Public ones are sent to any viewer here that knows the id: to show the world is to know it. The others are read
 * through the item or object that holds them, since their holder's permissions decide.
 */
public enum AssetKind {
    TEXTURE("texture", 0, true),
    SOUND("sound", 1, true),
    LANDMARK("landmark", 3, true),
    CLOTHING("clothing", 5, true),
    OBJECT("object", 6, false),
    NOTECARD("notecard", 7, false),
    SCRIPT("lsltext", 10, false),
    BODY_PART("bodypart", 13, true),
    ANIMATION("animatn", 20, true),
    GESTURE("gesture", 21, true),
    MESH("mesh", 49, true),
    SETTINGS("settings", 56, true),
    MATERIAL("material", 57, true);

    private final String wireName;
    private final int type;
    private final boolean open;

    AssetKind(String wireName, int type, boolean open) {
        this.wireName = wireName;
        this.type = type;
        this.open = open;
    }

    public String wireName() {
        return wireName;
    }

    /** As in {@link AssetMetadata#type}. */
    public int type() {
        return type;
    }

    public boolean isPublic() {
        return open;
    }

    public static Optional<AssetKind> named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }

    /** The kind of an asset type; none for those that only folders and links have. */
    public static Optional<AssetKind> of(int type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }
}
