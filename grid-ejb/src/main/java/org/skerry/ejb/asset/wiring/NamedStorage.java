// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import org.skerry.api.asset.StorageProvider;

/**
 * A provider that knows its assets by itself, such as another software's database: to read from where the grid's own
 * store has nothing. A CDI bean of this type, {@code ApplicationScoped}, is found by its name in {@code
 * skerry.assets.read-also}. It is no bean of type {@link StorageProvider}: that is the grid's whole storage.
 */
public interface NamedStorage {
    /** As the configuration writes it; not one of {@link NamedBlobs} or of another of these. */
    String name();

    /**
     * Looks at its part of the configuration; asked at start, and only of those that are named.
     *
     * @throws IllegalStateException with key, value and remedy in the message
     */
    void check();

    /** The provider, the same each time; made when it is first asked for, after {@link #check}. Thread-safe. */
    StorageProvider provider();
}
