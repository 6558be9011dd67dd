// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.skerry.api.binary.Octets;

/** Reads asset XML in one pass; the blob is decoded as it comes. */
final class AssetXmlReader {
    static final int MAX_DEPTH = 8;
    static final int MAX_TEXT = 256 * 1024;
    private static final int MAX_ITEMS = 100_000;

    private final XMLStreamReader in;
    private final Base64Collector data;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int blobs;
    private boolean strayBlob;

    private AssetXmlReader(XMLStreamReader in, int maxBytes) {
        this.in = in;
        this.data = new Base64Collector(maxBytes);
    }

    /**
     * What was in a document.
     *
     * @param text directly in the root
     * @param fields texts of elements, whatever their depth
     * @param items texts of the root's children, in order
     * @param blobs elements of the name Data, wherever; -1 if one is where none is expected
     */
    record Document(String root, String text, WireFields fields, List<String> items, Octets data, int blobs) {
        private Document with(Octets blob) {
            return new Document(root, text, fields, items, blob, blobs);
        }

        Document expect(String name) {
            if (!root.equals(name)) {
                throw new MalformedBodyException("not " + name + " but " + root);
            }
            return this;
        }
    }

    /** As {@link #read(InputStream, int)}, and quick where the blob is written as simulators write it. */
    static Document read(byte[] xml, int maxBytes) {
        var plain = PlainData.of(xml);
        if (plain.isPresent() && plain.get().data().length() <= maxBytes) {
            var document = readWithoutBlob(plain.get().rest().toArray());
            if (document.blobs == 1) {
                return document.with(plain.get().data());
            }
        }
        return read(new ByteArrayInputStream(xml), maxBytes);
    }

    /** Reads what stands around a blob; quick where that is written as simulators write it. */
    static Document readWithoutBlob(byte[] xml) {
        return PlainElements.of(xml).orElseGet(() -> read(new ByteArrayInputStream(xml), 0));
    }

    static Document read(InputStream xml, int maxBytes) {
        try {
            var in = HardenedXml.reader(xml);
            try {
                return new AssetXmlReader(in, maxBytes).read("");
            } finally {
                in.close();
            }
        } catch (XMLStreamException broken) {
            throw new MalformedBodyException("not XML", broken);
        }
    }

    /** Reads an element within another document, from its start to its end. */
    static Document readElement(XMLStreamReader in, int maxBytes) throws XMLStreamException {
        var reader = new AssetXmlReader(in, maxBytes);
        reader.depth = 1;
        return reader.read(in.getLocalName());
    }

    private Document read(String known) throws XMLStreamException {
        var root = known;
        while (in.hasNext()) {
            var event = in.next();
            HardenedXml.check(event);
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new MalformedBodyException("asset XML too deep");
                    }
                    root = depth == 1 ? in.getLocalName() : root;
                    text.setLength(0);
                    if (in.getLocalName().equals("Data")) {
                        blob();
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> append();
                case XMLStreamReader.END_ELEMENT -> {
                    if (--depth == 0) {
                        return new Document(
                                root,
                                text.toString(),
                                new WireFields(Map.copyOf(texts)),
                                items,
                                data.toOctets(),
                                strayBlob ? -1 : blobs);
                    }
                    ended();
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw new MalformedBodyException("no asset XML");
    }

    private void blob() throws XMLStreamException {
        if (depth == 2) {
            blobs++;
            data();
        } else {
            strayBlob = true;
        }
    }

    /** Reads up to the end of the Data element. */
    private void data() throws XMLStreamException {
        while (in.next() != XMLStreamReader.END_ELEMENT) {
            HardenedXml.check(in.getEventType());
            if (in.getEventType() == XMLStreamReader.START_ELEMENT) {
                throw new MalformedBodyException("an element within Data");
            }
            if (in.isCharacters()) {
                data.add(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            }
        }
        depth--;
    }

    private void append() {
        if (text.length() + in.getTextLength() > MAX_TEXT) {
            throw new MalformedBodyException("asset XML with too long a text");
        }
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
    }

    private void ended() {
        var value = text.toString();
        text.setLength(0);
        texts.putIfAbsent(in.getLocalName(), value);
        if (depth == 1) {
            if (items.size() >= MAX_ITEMS) {
                throw new MalformedBodyException("more than " + MAX_ITEMS + " items");
            }
            items.add(value);
        }
    }
}
