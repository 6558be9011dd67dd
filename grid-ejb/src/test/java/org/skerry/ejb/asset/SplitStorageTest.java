// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset;

import org.skerry.api.asset.StorageProvider;

/** Small contents in rows, the others in files. */
class SplitStorageTest extends FileStorageTest {
    @Override
    public StorageProvider testee() {
        return Catalogs.onRowsAndFiles(database(), folder);
    }
}
