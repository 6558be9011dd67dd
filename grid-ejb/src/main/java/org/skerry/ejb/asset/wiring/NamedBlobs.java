// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import org.skerry.ejb.asset.blob.BlobStore;

/**
 * A place for the bytes of assets whose catalog is in the grid's database. A CDI bean of this type, {@code
 * ApplicationScoped}, is found by its name: as {@code skerry.assets.store} it is where new bytes go, in {@code
 * skerry.assets.read-also} it is asked for bytes that the store has not got.
 */
public interface NamedBlobs {
    /** As the configuration writes it, such as {@code file}. */
    String name();

    /**
     * Looks at its part of the configuration; asked at start, and only of those that are named.
     *
     * @throws IllegalStateException with key, value and remedy in the message
     */
    void check();

    /** The store, the same each time; made when it is first asked for, after {@link #check}. Thread-safe. */
    BlobStore blobs();
}
