// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Good documents, XML or JSON, cut, doubled, nested and blown up; the same seed makes the same documents. */
public final class DocumentMutations {
    private static final int DEEP = 5_000;
    private static final List<String> INSERTS = List.of(
            "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
            "&b;",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<?php ?>",
            "<a>".repeat(DEEP),
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "<a b='1' b='2'/>",
            "\uFEFF",
            "\u0000",
            "x".repeat(70_000),
            "99999999999999999999",
            "1e999",
            "\\ud800",
            "null");

    private final SplittableRandom random;

    public DocumentMutations(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One of them, spoilt in one to four places. */
    public byte[] next(List<String> good) {
        var document = good.get(random.nextInt(good.size())).getBytes(StandardCharsets.UTF_8);
        for (var change = random.nextInt(1, 5); change > 0; change--) {
            document = spoilt(document);
        }
        return document;
    }

    private byte[] spoilt(byte[] document) {
        if (document.length == 0) {
            return document;
        }
        var at = random.nextInt(document.length);
        var end = Math.min(document.length, at + random.nextInt(1, 40));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(document, at, end, new byte[0]);
            case 1 -> spliced(document, at, document.length, new byte[0]);
            case 2 -> spliced(document, at, at, slice(document, at, end));
            case 3 -> spliced(document, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            default -> spliced(document, at, at, insert());
        };
    }

    private byte[] insert() {
        return INSERTS.get(random.nextInt(INSERTS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] slice(byte[] document, int from, int to) {
        var out = new ByteArrayOutputStream();
        out.write(document, from, to - from);
        return out.toByteArray();
    }

    /** The document with what stands between two places replaced. */
    private static byte[] spliced(byte[] document, int from, int to, byte[] by) {
        var out = new ByteArrayOutputStream(document.length + by.length);
        out.write(document, 0, from);
        out.writeBytes(by);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }
}
