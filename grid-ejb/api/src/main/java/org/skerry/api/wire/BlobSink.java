// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.IOException;
import java.io.InputStream;

/** Takes the bytes of an asset while the rest of its document is still to come. Not thread-safe. */
public interface BlobSink {
    /** The next bytes; the array is used again afterwards. */
    void write(byte[] bytes, int count) throws IOException;

    /** All that was written so far, from the first byte; the caller closes it before anything else is done. */
    InputStream readBack() throws IOException;

    /** Forgets all that was written. */
    void clear() throws IOException;
}
