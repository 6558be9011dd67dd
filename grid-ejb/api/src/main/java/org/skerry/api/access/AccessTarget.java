// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import org.skerry.api.id.AssetId;
import org.skerry.api.identity.Identifier;

/** What an action is done with. */
public sealed interface AccessTarget {
    /** An asset, which need not exist. */
    record OneAsset(AssetId id) implements AccessTarget {}

    /** The store as a whole: lists of what is in it, and what is new. */
    record AllAssets() implements AccessTarget {}

    /** The folders and items of somebody. */
    record Inventory(Identifier owner) implements AccessTarget {}
}
