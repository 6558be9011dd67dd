// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.skerry.api.binary.Octets;

/** Compressed request bodies: the standard signal and the two that simulators use instead. */
final class GzipBody {
    private GzipBody() {}

    static boolean isCompressed(HttpCall call) {
        return call.header("content-type").orElse("").startsWith("application/x-gzip")
                || call.header("x-content-encoding").orElse("").equalsIgnoreCase("gzip")
                || call.header("content-encoding").orElse("").equalsIgnoreCase("gzip");
    }

    /**
     * The call with its body inflated.
     *
     * @throws IOException if the body is no gzip or grows beyond {@code maxBytes}
     */
    static HttpCall inflate(HttpCall call, int maxBytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(call.body().toArray()))) {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new IOException("the body inflates beyond " + maxBytes + " bytes");
            }
            return call.withBody(Octets.owning(bytes));
        }
    }
}
