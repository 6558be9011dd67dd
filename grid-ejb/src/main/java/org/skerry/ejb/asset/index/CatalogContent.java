// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import java.time.Instant;
import java.util.UUID;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.id.AssetId;

/**
 * An asset with what is needed to read its content.
 *
 * @param length in bytes
 */
public record CatalogContent(UUID id, ContentKey key, long length) {
    /** As stores take it; what is not needed for the content is left empty. */
    AssetRecord record() {
        return new AssetRecord(
                AssetMetadata.permanent(new AssetId(id), "", key.type(), "", Instant.EPOCH), key.hash(), length);
    }
}
