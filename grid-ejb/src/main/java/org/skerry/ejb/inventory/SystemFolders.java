// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import java.util.List;
import org.skerry.api.inventory.FolderTypes;

/** The folders that every inventory has (robust-wire section 2). */
final class SystemFolders {
    static final String ROOT_NAME = "My Inventory";

    /** Another number by which clients ask for the root. */
    static final int OLD_ROOT_TYPE = 9;

    /** A folder directly under the root. */
    record SystemFolder(int type, String name) {}

    static final List<SystemFolder> ALL = List.of(
            new SystemFolder(FolderTypes.ANIMATION, "Animations"),
            new SystemFolder(FolderTypes.BODY_PART, "Body Parts"),
            new SystemFolder(FolderTypes.CALLING_CARD, "Calling Cards"),
            new SystemFolder(FolderTypes.CLOTHING, "Clothing"),
            new SystemFolder(FolderTypes.CURRENT_OUTFIT, "Current Outfit"),
            new SystemFolder(FolderTypes.FAVORITE, "Favorites"),
            new SystemFolder(FolderTypes.GESTURE, "Gestures"),
            new SystemFolder(FolderTypes.LANDMARK, "Landmarks"),
            new SystemFolder(FolderTypes.LOST_AND_FOUND, "Lost And Found"),
            new SystemFolder(FolderTypes.NOTECARD, "Notecards"),
            new SystemFolder(FolderTypes.OBJECT, "Objects"),
            new SystemFolder(FolderTypes.SNAPSHOT, "Photo Album"),
            new SystemFolder(FolderTypes.LSL_TEXT, "Scripts"),
            new SystemFolder(FolderTypes.SOUND, "Sounds"),
            new SystemFolder(FolderTypes.TEXTURE, "Textures"),
            new SystemFolder(FolderTypes.TRASH, "Trash"),
            new SystemFolder(FolderTypes.SETTINGS, "Settings"),
            new SystemFolder(FolderTypes.MATERIAL, "Materials"));

    private SystemFolders() {}
}
