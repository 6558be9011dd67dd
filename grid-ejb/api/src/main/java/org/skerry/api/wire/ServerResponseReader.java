// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads replies of servers that are not trusted: bounded in depth, elements and characters. */
final class ServerResponseReader {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_ELEMENTS = 2_000_000;
    private static final int MAX_CHARACTERS = 50_000_000;

    private final XMLStreamReader in;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private long characters;

    private ServerResponseReader(XMLStreamReader in) {
        this.in = in;
    }

    /** An element whose end has not been seen. */
    private record Open(String name, boolean list, Map<String, WireNode> children, StringBuilder text) {}

    static ServerResponse read(InputStream xml) {
        try {
            var in = HardenedXml.reader(xml);
            try {
                return new ServerResponseReader(in).read();
            } finally {
                in.close();
            }
        } catch (XMLStreamException broken) {
            throw new MalformedBodyException("not XML", broken);
        }
    }

    private ServerResponse read() throws XMLStreamException {
        while (in.hasNext()) {
            var event = in.next();
            HardenedXml.check(event);
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> start();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text();
                case XMLStreamReader.END_ELEMENT -> {
                    var root = end();
                    if (root != null) {
                        return new ServerResponse(new WireNode.Tree(root.children()));
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        throw new MalformedBodyException("no ServerResponse");
    }

    private void start() {
        if (open.isEmpty() && !in.getLocalName().equals("ServerResponse")) {
            throw new MalformedBodyException("not a ServerResponse but " + in.getLocalName());
        }
        if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new MalformedBodyException("reply too deep or too large");
        }
        var list = "List".equals(in.getAttributeValue(null, "type"));
        open.push(new Open(XmlText.decodeName(in.getLocalName()), list, new LinkedHashMap<>(), new StringBuilder()));
    }

    private void text() {
        characters += in.getTextLength();
        if (characters > MAX_CHARACTERS) {
            throw new MalformedBodyException("reply too large");
        }
        var innermost = open.peek();
        if (innermost != null && !innermost.list() && open.size() > 1) {
            innermost.text().append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
        }
    }

    private @Nullable Open end() {
        var ended = open.pop();
        var parent = open.peek();
        if (parent == null) {
            return ended;
        }
        var text = ended.text().toString();
        parent.children()
                .putIfAbsent(
                        ended.name(),
                        ended.list()
                                ? new WireNode.Tree(ended.children())
                                : new WireNode.Text(text.isBlank() ? "" : text));
        return null;
    }
}
