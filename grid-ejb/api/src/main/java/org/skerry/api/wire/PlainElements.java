// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * What stands around the blob of asset XML as every known simulator writes it: elements of simple names without
 * attributes, their texts, and nothing else. It is read where it stands, for the XML parser allocates some 60 kB before
 * its first character. What looks any different, be it allowed or malformed, is left to the parser. Not thread-safe.
 */
final class PlainElements {
    private static final List<String> DECLARATIONS = List.of(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<?xml version=\"1.0\"?>");
    private static final String SCHEMA = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"";
    private static final String INSTANCE = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    private static final List<String> ENTITIES = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
    /** The parser refuses names of more than 1000. */
    private static final int MAX_NAME = 100;
    /** Below it no text is too long, and no items are too many, of which each has four characters. */
    private static final int MAX_LENGTH = AssetXmlReader.MAX_TEXT;

    private final String xml;
    private final Deque<String> open = new ArrayDeque<>(AssetXmlReader.MAX_DEPTH);
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> items = new ArrayList<>();
    private int at;
    private int blobs;
    private String root = "";
    private String rootText = "";

    private PlainElements(String xml) {
        this.xml = xml;
    }

    /** What the parser would give, {@link AssetXmlReader#read(java.io.InputStream, int)}; nothing if that is to tell. */
    static Optional<AssetXmlReader.Document> of(byte[] xml) {
        if (xml.length > MAX_LENGTH) {
            return Optional.empty();
        }
        var from = hasByteOrderMark(xml) ? 3 : 0;
        var text = new String(xml, from, xml.length - from, StandardCharsets.UTF_8);
        return isPlain(text) ? new PlainElements(text).read() : Optional.empty();
    }

    private static boolean hasByteOrderMark(byte[] xml) {
        return xml.length >= 3 && xml[0] == (byte) 0xEF && xml[1] == (byte) 0xBB && xml[2] == (byte) 0xBF;
    }

    /** Whether all of it means the same wherever it stands; U+FFFD of malformed bytes and surrogates do not. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if ((c < ' ' && c != '\n' && c != '\t')
                    || c >= Character.MIN_SURROGATE
                    || (c == '&' && !isEntity(text, at))
                    || (c == ']' && text.startsWith("]", at + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEntity(String text, int at) {
        return ENTITIES.stream().anyMatch(entity -> text.startsWith(entity, at));
    }

    private Optional<AssetXmlReader.Document> read() {
        DECLARATIONS.stream().filter(xml::startsWith).findFirst().ifPresent(this::skip);
        skipWhiteSpace();
        do {
            if (!tag()) {
                return Optional.empty();
            }
        } while (!open.isEmpty());
        skipWhiteSpace();
        return at < xml.length() ? Optional.empty() : Optional.of(document());
    }

    private AssetXmlReader.Document document() {
        return new AssetXmlReader.Document(
                root, rootText, new WireFields(Map.copyOf(texts)), items, Octets.EMPTY, blobs);
    }

    /** Reads up to the end of a tag; as everywhere here, false if something else is there. */
    private boolean tag() {
        var before = at;
        var tag = xml.indexOf('<', before);
        if (tag < 0 || (open.isEmpty() && tag > before)) {
            return false;
        }
        at = tag + 1;
        return skip("/") ? end(xml.substring(before, tag)) : start();
    }

    private boolean start() {
        var name = name();
        if (name.isEmpty() || open.size() == AssetXmlReader.MAX_DEPTH) {
            return false;
        }
        if (open.isEmpty()) {
            root = name;
            skipNamespaces();
        }
        var empty = skip("/>") || skip(" />");
        if (!empty && !skip(">")) {
            return false;
        }
        if (name.equals("Data")) {
            blobs++;
            return open.size() == 1 && (empty || skip("</Data>"));
        }
        open.push(name);
        return !empty || ended("");
    }

    private boolean end(String text) {
        return !open.isEmpty() && skip(open.getFirst()) && skip(">") && ended(unescaped(text));
    }

    /** Each tag begins a new text, so that an element has what stands after its last child. */
    private boolean ended(String text) {
        var name = open.pop();
        if (open.isEmpty()) {
            rootText = text;
        } else {
            texts.putIfAbsent(name, text);
        }
        if (open.size() == 1) {
            items.add(text);
        }
        return true;
    }

    /** The ampersand comes last, for it may have been escaped itself. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    /** An ASCII name, which is skipped; empty if none is there. */
    private String name() {
        var from = at;
        while (at < xml.length() && at - from < MAX_NAME && isInName(xml.charAt(at), at > from)) {
            at++;
        }
        return xml.substring(from, at);
    }

    private static boolean isInName(char c, boolean later) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (later && ((c >= '0' && c <= '9') || c == '_'));
    }

    /** The two that the serialiser of .NET declares, in the order of its version. */
    private void skipNamespaces() {
        if (skip(SCHEMA)) {
            skip(INSTANCE);
        } else if (skip(INSTANCE)) {
            skip(SCHEMA);
        }
    }

    private void skipWhiteSpace() {
        while (at < xml.length() && " \t\n".indexOf(xml.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(String expected) {
        if (!xml.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }
}
