// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import org.skerry.api.asset.MediaTypes;

/** Content types of asset types, as {@code /metadata} tells them (robust-wire section 1). */
public final class AssetContentTypes {
    /** What is not in the table. */
    public static final String OTHER = MediaTypes.OTHER;

    private AssetContentTypes() {}

    public static String of(int assetType) {
        return MediaTypes.robustOf(assetType);
    }
}
