// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import java.io.IOException;

/** A file that is not the asset that was written: cut short, altered, or another's. */
final class CorruptAssetFileException extends IOException {
    private static final long serialVersionUID = 1L;

    CorruptAssetFileException(String problem) {
        super(problem);
    }
}
