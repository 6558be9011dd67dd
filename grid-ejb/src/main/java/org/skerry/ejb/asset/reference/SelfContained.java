// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.skerry.api.asset.AssetKind;

/** Types that refer to nothing, and how their contents begin. A content that begins otherwise is searched all the same. */
enum SelfContained {
    /** A codestream, or a JP2 file. */
    TEXTURE(AssetKind.TEXTURE, "ff4fff51", "0000000c6a502020"),
    SOUND(AssetKind.SOUND, "4f676753"),
    SOUND_WAV(AssetKind.SOUND_WAV, "52494646"),
    /** Versions 1.0 and 0.1. */
    ANIMATION(AssetKind.ANIMATION, "01000000", "00000100"),
    /** A map in binary LLSD, with or without the words before it. */
    MESH(AssetKind.MESH, "7b0000", "3c3f204c4c53442f42696e617279"),
    IMAGE_JPEG(AssetKind.IMAGE_JPEG, "ffd8ff"),
    /** These begin with anything. */
    TEXTURE_TGA(AssetKind.TEXTURE_TGA, ""),
    IMAGE_TGA(AssetKind.IMAGE_TGA, "");

    private final int type;

    @SuppressWarnings("ImmutableEnumChecker") // a list of texts that nobody changes
    private final List<String> starts;

    SelfContained(AssetKind kind, String... starts) {
        type = kind.type();
        this.starts = List.of(starts);
    }

    static boolean couldBe(int type) {
        return Arrays.stream(values()).anyMatch(row -> row.type == type);
    }

    static boolean is(int type, byte[] start) {
        var hex = HexFormat.of().formatHex(start, 0, Math.min(start.length, 16));
        return Arrays.stream(values())
                .filter(row -> row.type == type)
                .flatMap(row -> row.starts.stream())
                .anyMatch(hex::startsWith);
    }
}
