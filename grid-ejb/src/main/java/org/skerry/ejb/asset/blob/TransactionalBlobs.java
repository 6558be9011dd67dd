// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/** A store in the grid's database, which can keep contents together with what the catalog says of them. */
public interface TransactionalBlobs extends BlobStore {
    /**
     * Keeps contents, as {@link #tryKeep} does, within a transaction; they are durable when that is.
     *
     * @param contents of lengths that it takes
     */
    void keep(EntityManager transaction, Collection<Spooled> contents);

    /**
     * Whether it keeps contents of that length within a transaction; others are kept before.
     *
     * @param length in bytes
     */
    default boolean takes(long length) {
        return true;
    }
}
