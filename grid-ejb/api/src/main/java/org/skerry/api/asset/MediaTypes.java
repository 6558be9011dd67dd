// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The one table of asset types: the protocol's number, the Internet media type that new frontends speak, and that which
 * ROBUST tells ({@code /metadata}, robust-wire section 1).
 */
public enum MediaTypes {
    TEXTURE(0, "image/jp2", "image/x-j2c", "image/j2c"),
    SOUND(1, "application/ogg", "audio/ogg", "application/x-ogg"),
    CALLING_CARD(2, "application/x-metaverse-callingcard", "application/vnd.ll.callingcard"),
    LANDMARK(3, "application/x-metaverse-landmark", "application/vnd.ll.landmark"),
    CLOTHING(5, "application/x-metaverse-clothing", "application/vnd.ll.clothing"),
    OBJECT(6, "application/x-metaverse-primitive", "application/vnd.ll.primitive"),
    NOTECARD(7, "application/x-metaverse-notecard", "application/vnd.ll.notecard"),
    FOLDER(8, "application/x-metaverse-folder", "application/vnd.ll.folder"),
    SCRIPT(10, "application/x-metaverse-lsl", "application/vnd.ll.lsltext"),
    SCRIPT_BYTECODE(11, "application/x-metaverse-lso", "application/vnd.ll.lslbyte"),
    TEXTURE_TGA(12, "image/tga", "image/tga"),
    BODY_PART(13, "application/x-metaverse-bodypart", "application/vnd.ll.bodypart"),
    SOUND_WAV(17, "audio/x-wav", "audio/x-wav", "audio/wav"),
    IMAGE_TGA(18, "image/tga", "image/tga"),
    IMAGE_JPEG(19, "image/jpeg", "image/jpeg"),
    ANIMATION(20, "application/x-metaverse-animation", "application/vnd.ll.animation"),
    GESTURE(21, "application/x-metaverse-gesture", "application/vnd.ll.gesture"),
    SIMSTATE(22, "application/x-metaverse-simstate", "application/x-metaverse-simstate"),
    LINK(24, "application/x-metaverse-link", "application/vnd.ll.link"),
    LINK_FOLDER(25, "application/x-metaverse-linkfolder", "application/vnd.ll.linkfolder"),
    MESH(49, "application/vnd.ll.mesh", "application/vnd.ll.mesh"),
    SETTINGS(56, "application/vnd.ll.settings", MediaTypes.OTHER),
    MATERIAL(57, "application/vnd.ll.material", "application/llsd+xml");

    /** Of what is not in the table. */
    public static final String OTHER = "application/octet-stream";

    private final int type;
    private final String mediaType;
    private final String robust;
    /** Another form that is accepted; a row without one repeats what it has. */
    private final String alias;

    MediaTypes(int type, String mediaType, String robust) {
        this(type, mediaType, robust, robust);
    }

    MediaTypes(int type, String mediaType, String robust, String alias) {
        this.type = type;
        this.mediaType = mediaType;
        this.robust = robust;
        this.alias = alias;
    }

    /** The Internet media type of an asset type. */
    public static String of(int type) {
        return Arrays.stream(values())
                .filter(row -> row.type == type)
                .findFirst()
                .map(row -> row.mediaType)
                .orElse(OTHER);
    }

    /** What ROBUST tells as an asset type's content type. */
    public static String robustOf(int type) {
        return Arrays.stream(values())
                .filter(row -> row.type == type)
                .findFirst()
                .map(row -> row.robust)
                .orElse(OTHER);
    }

    /**
     * The asset type of a media type in any form that is in use; parameters are left out of account. Of types that share
     * one, the lowest.
     *
     * @return empty for what is not in the table
     */
    public static OptionalInt typeOf(String mediaType) {
        var bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(row -> row.isNamed(bare))
                .mapToInt(row -> row.type)
                .findFirst();
    }

    private boolean isNamed(String bare) {
        return !bare.equals(OTHER) && (bare.equals(mediaType) || bare.equals(robust) || bare.equals(alias));
    }
}
