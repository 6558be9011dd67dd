// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.io.IOException;

/** A terrain file whose content is not a terrain of the region. */
public final class TerrainFileException extends IOException {
    private static final long serialVersionUID = 1;

    TerrainFileException(String message) {
        super(message);
    }
}
