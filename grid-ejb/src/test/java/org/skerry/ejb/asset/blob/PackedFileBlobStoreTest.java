// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

class PackedFileBlobStoreTest extends FileBlobStoreTest {
    @Override
    boolean compress() {
        return true;
    }
}
