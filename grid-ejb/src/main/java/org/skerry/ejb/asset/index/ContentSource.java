// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.StorageResult;

/** Where the contents of the catalog are read. Thread-safe. */
public interface ContentSource {
    /** The bytes of an asset of the catalog or the bin. */
    StorageResult<Content> content(AssetRecord record);
}
