// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.llsd.Llsd;

/**
 * Finds out what is worth knowing of a content when it is stored, such as the layers of a texture. A CDI bean of this type
 * is asked for each new asset; the names are those of {@link AssetRecord#extra}. Thread-safe.
 */
@FunctionalInterface
public interface ContentFacts {
    /** Nothing is known of anything. */
    ContentFacts NONE = (_, _) -> AssetRecord.NOTHING;

    /**
     * What it can tell; broken content is a fact and not an error.
     *
     * @param content to be read again by others
     */
    Llsd.Struct of(AssetMetadata metadata, Content content);
}
