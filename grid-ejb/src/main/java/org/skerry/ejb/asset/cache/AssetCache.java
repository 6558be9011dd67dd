// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.util.Optional;
import org.skerry.api.id.AssetId;

/**
 * A place that may keep some bytes for each id for some time. It never fails and never waits long: one that is out of reach
 * has nothing and keeps nothing. Thread-safe.
 */
public interface AssetCache {
    Optional<byte[]> get(AssetId id);

    void put(AssetId id, byte[] entry);

    void remove(AssetId id);
}
