// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.skerry.api.binary.Octets;

/** Compresses long texts for those who say that they can read it. Costs the caller's thread, never an event loop. */
final class GzipAnswer {
    /** What fits into one packet of TCP gains nothing. */
    private static final int SHORTEST = 1400;

    private static final Pattern TAKEN = Pattern.compile("(^|[,\\s])(gzip|\\*)(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private GzipAnswer() {}

    /** The same answer, compressed if that is wanted and worth it. */
    static Answer of(HttpCall call, Answer answer) {
        if (answer.status() != 200
                || answer.body().length() < SHORTEST
                || !isText(answer.contentType())
                || answer.headers().containsKey("Content-Encoding")
                || !TAKEN.matcher(call.header("accept-encoding").orElse("").toLowerCase(Locale.ROOT))
                        .find()) {
            return answer;
        }
        var zipped = new ByteArrayOutputStream(answer.body().length() / 4);
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(answer.body().toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Answer(answer.status(), answer.contentType(), Octets.owning(zipped.toByteArray()), answer.headers())
                .with("Content-Encoding", "gzip")
                .with("Vary", "Accept-Encoding");
    }

    /** Textures, meshes and sounds are compressed already. */
    private static boolean isText(String contentType) {
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.contains("xml") || type.contains("json");
    }
}
