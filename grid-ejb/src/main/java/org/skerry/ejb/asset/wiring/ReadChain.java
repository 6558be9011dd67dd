// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import java.util.List;
import org.skerry.api.asset.StorageProvider;

/** Makes one provider of several. There is one CDI bean of this type; it is asked only if there is something to chain. */
public interface ReadChain {
    /**
     * A provider that reads from the store, then from the others in their order, and writes to the store.
     *
     * @param others at least one
     */
    StorageProvider of(StorageProvider store, List<StorageProvider> others);
}
