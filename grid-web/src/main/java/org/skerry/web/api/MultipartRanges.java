// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.skerry.api.asset.AssetEntry;

/** Several ranges as {@code multipart/byteranges}. */
final class MultipartRanges {
    private final AssetEntry asset;
    private final String partType;
    private final List<ByteRange> ranges;
    private final String boundary;

    MultipartRanges(AssetEntry asset, String partType, List<ByteRange> ranges) {
        this.asset = asset;
        this.partType = partType;
        this.ranges = List.copyOf(ranges);
        // of the content itself, which cannot hold its own hash but by a chance that nobody will live to see
        this.boundary = "skerry-" + asset.record().hash();
    }

    String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    /** Of the whole body, in bytes. */
    long length() {
        return ranges.stream()
                        .mapToLong(range -> head(range).length + range.length())
                        .sum()
                + end().length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (var range : ranges) {
            out.write(head(range));
            if (!ContentCopy.copy(asset, range, out)) {
                return;
            }
        }
        out.write(end());
    }

    private byte[] head(ByteRange range) {
        return ascii("\r\n--" + boundary + "\r\nContent-Type: " + partType + "\r\nContent-Range: "
                + range.toContentRange(asset.content().length()) + "\r\n\r\n");
    }

    private byte[] end() {
        return ascii("\r\n--" + boundary + "--\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
