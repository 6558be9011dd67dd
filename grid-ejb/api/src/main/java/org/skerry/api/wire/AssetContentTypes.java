// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.Map;

/** Content types of asset types, as {@code /metadata} tells them (robust-wire section 1). */
public final class AssetContentTypes {
    /** What is not in the table. */
    public static final String OTHER = "application/octet-stream";

    private static final Map<Integer, String> BY_TYPE = Map.ofEntries(
            Map.entry(0, "image/x-j2c"),
            Map.entry(1, "audio/ogg"),
            Map.entry(2, "application/vnd.ll.callingcard"),
            Map.entry(3, "application/vnd.ll.landmark"),
            Map.entry(5, "application/vnd.ll.clothing"),
            Map.entry(6, "application/vnd.ll.primitive"),
            Map.entry(7, "application/vnd.ll.notecard"),
            Map.entry(8, "application/vnd.ll.folder"),
            Map.entry(10, "application/vnd.ll.lsltext"),
            Map.entry(11, "application/vnd.ll.lslbyte"),
            Map.entry(12, "image/tga"),
            Map.entry(13, "application/vnd.ll.bodypart"),
            Map.entry(17, "audio/x-wav"),
            Map.entry(18, "image/tga"),
            Map.entry(19, "image/jpeg"),
            Map.entry(20, "application/vnd.ll.animation"),
            Map.entry(21, "application/vnd.ll.gesture"),
            Map.entry(22, "application/x-metaverse-simstate"),
            Map.entry(24, "application/vnd.ll.link"),
            Map.entry(25, "application/vnd.ll.linkfolder"),
            Map.entry(49, "application/vnd.ll.mesh"),
            Map.entry(57, "application/llsd+xml"));

    private AssetContentTypes() {}

    public static String of(int assetType) {
        return BY_TYPE.getOrDefault(assetType, OTHER);
    }
}
