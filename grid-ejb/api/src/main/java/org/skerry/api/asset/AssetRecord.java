// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.util.Map;
import org.skerry.api.llsd.Llsd;

/**
 * What a store knows of an asset: what its maker said, and what was found in its bytes when they were stored.
 *
 * @param length of the content, in bytes
 * @param extra by name; {@code components} and {@code layer_ends} of a texture, {@code broken} where the content is not
 *     what its type says
 */
public record AssetRecord(AssetMetadata metadata, ContentHash hash, long length, Llsd.Struct extra) {
    /** Of textures: how many channels. */
    public static final String COMPONENTS = "components";

    /** Of textures: after how many bytes each quality layer ends, an array of integers. */
    public static final String LAYER_ENDS = "layer_ends";

    /** A sentence that says why the content cannot be what its type says; absent if nothing is wrong. */
    public static final String BROKEN = "broken";

    /** Nothing is known beside the bytes. */
    public static final Llsd.Struct NOTHING = new Llsd.Struct(Map.of());

    public AssetRecord(AssetMetadata metadata, ContentHash hash, long length) {
        this(metadata, hash, length, NOTHING);
    }
}
