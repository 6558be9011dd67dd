// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;

/** A store in the grid's database, which can keep contents together with what the catalog says of them. */
public interface TransactionalBlobs extends BlobStore {
    /** Keeps contents, as {@link #tryKeep} does, within a transaction; they are durable when that is. */
    void keep(EntityManager transaction, Collection<Spooled> contents);

    @Override
    default Optional<TransactionalBlobs> withRow(long length) {
        return Optional.of(this);
    }
}
