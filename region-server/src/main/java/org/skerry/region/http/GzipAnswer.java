// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.skerry.api.binary.Octets;

/** Compresses answers for peers that take it, where that makes them smaller: words, not images, sounds and meshes. */
final class GzipAnswer {
    /** Below this a packet more or less is not saved. */
    private static final int LEAST = 1200;

    private static final Pattern REFUSED = Pattern.compile(".*;q=0(\\.0*)?");

    private static final Set<String> WORDS = Set.of(
            "application/xml",
            "application/json",
            "application/vnd.ll.bodypart",
            "application/vnd.ll.clothing",
            "application/vnd.ll.gesture",
            "application/vnd.ll.lsltext",
            "application/vnd.ll.notecard",
            "application/vnd.ll.primitive");

    private GzipAnswer() {}

    /** The answer, compressed if that is wanted and worth it. */
    static Answer of(HttpCall call, Answer answer) {
        if (answer.status() != 200
                || answer.body().length() < LEAST
                || !isWords(answer.contentType())
                || answer.headers().containsKey("Content-Encoding")) {
            return answer;
        }
        var varying = answer.with("Vary", "Accept-Encoding");
        if (!isTaken(call)) {
            return varying;
        }
        var small = compressed(answer.body());
        return small.length() > answer.body().length() * 9 / 10
                ? varying
                : weakened(varying).withBody(small).with("Content-Encoding", "gzip");
    }

    /** A part of the plain form cannot be put together with this one, which only a strong tag would promise. */
    private static Answer weakened(Answer answer) {
        var tag = answer.headers().get("ETag");
        return tag == null || tag.startsWith("W/") ? answer : answer.with("ETag", "W/" + tag);
    }

    private static boolean isWords(String contentType) {
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.endsWith("+xml") || WORDS.contains(type);
    }

    /** What is said of gzip counts, else what is said of any. */
    private static boolean isTaken(HttpCall call) {
        var all = call.header("accept-encoding").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        for (var name : List.of("gzip", "*")) {
            var said = Arrays.stream(all.split(",", -1))
                    .filter(one -> one.equals(name) || one.startsWith(name + ";"))
                    .findFirst();
            if (said.isPresent()) {
                return !REFUSED.matcher(said.get()).matches();
            }
        }
        return false;
    }

    private static Octets compressed(Octets plain) {
        var bytes = new ByteArrayOutputStream(plain.length() / 3);
        try (var out = new FastGzip(bytes)) {
            out.write(plain.toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return Octets.owning(bytes.toByteArray());
    }

    private static final class FastGzip extends GZIPOutputStream {
        private FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
