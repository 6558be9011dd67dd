// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.FilterInputStream;
import java.io.IOException;

/**
 * What has come in already as a stream, for a store that wants one. {@link Spool#take} finds out and takes the whole as it
 * is. Not thread-safe; whoever made it closes what it is of.
 */
public final class SpooledInput extends FilterInputStream {
    private final Spooled spooled;

    public SpooledInput(Spooled spooled) throws IOException {
        super(spooled.content().open());
        this.spooled = spooled;
    }

    Spooled spooled() {
        return spooled;
    }
}
