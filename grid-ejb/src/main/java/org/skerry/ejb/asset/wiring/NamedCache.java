// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import org.skerry.api.asset.StorageProvider;

/**
 * A cache in front of all stores. A CDI bean of this type, {@code ApplicationScoped}, is found by its name in {@code
 * skerry.assets.cache}.
 */
public interface NamedCache {
    /** As the configuration writes it; {@code none} is taken. */
    String name();

    /**
     * Looks at its part of the configuration; asked at start, and only if it is named.
     *
     * @throws IllegalStateException with key, value and remedy in the message
     */
    void check();

    /** A provider that answers what it can and asks the other for the rest. */
    StorageProvider before(StorageProvider behind);
}
