// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the first struct of a call or an answer in one pass. */
final class XmlRpcStructReader {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_MEMBERS = 500;
    private static final int MAX_TEXT = 256 * 1024;
    /** Of a member of the first struct: call, params, param, value, struct, member. */
    private static final int MEMBER_DEPTH = 6;

    private final XMLStreamReader in;
    private final Map<String, String> members = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String root = "";
    private String method = "";
    private String name = "";
    private int depth;
    /** Whether this is a fault, whose value has no params around it. */
    private boolean faulty;

    /** Whether the value that is being read has structure, which has no text. */
    private boolean nested;

    private XmlRpcStructReader(XMLStreamReader in) {
        this.in = in;
    }

    static XmlRpcStruct read(InputStream xml) {
        try {
            var in = HardenedXml.reader(xml);
            try {
                return new XmlRpcStructReader(in).read();
            } finally {
                in.close();
            }
        } catch (XMLStreamException broken) {
            throw new MalformedBodyException("not XML", broken);
        }
    }

    private XmlRpcStruct read() throws XMLStreamException {
        while (in.hasNext()) {
            var event = in.next();
            HardenedXml.check(event);
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> started(in.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> append();
                case XMLStreamReader.END_ELEMENT -> ended(in.getLocalName());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        var isCall = root.equals("methodCall") && !method.isEmpty();
        if (!isCall && !root.equals("methodResponse")) {
            throw new MalformedBodyException("not XML-RPC");
        }
        return new XmlRpcStruct(isCall ? method : "", members);
    }

    private void started(String element) {
        if (++depth > MAX_DEPTH) {
            throw new MalformedBodyException("XML-RPC too deep");
        }
        if (depth == 1) {
            root = element;
        } else if (depth == 2) {
            faulty = element.equals("fault");
        }
        if (depth == memberDepth() + 1) {
            nested = false;
        }
        nested |= depth > memberDepth() + 1 && (element.equals("struct") || element.equals("array"));
        if (!nested) {
            text.setLength(0);
        }
    }

    private int memberDepth() {
        return faulty ? MEMBER_DEPTH - 1 : MEMBER_DEPTH;
    }

    private void append() {
        if (text.length() + in.getTextLength() > MAX_TEXT) {
            throw new MalformedBodyException("XML-RPC with too long a text");
        }
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
    }

    private void ended(String element) {
        if (depth == 2 && element.equals("methodName")) {
            method = text.toString().strip();
        } else if (depth == memberDepth() + 1 && element.equals("name")) {
            name = text.toString();
        } else if (depth == memberDepth() + 1 && element.equals("value") && !nested) {
            if (members.size() >= MAX_MEMBERS) {
                throw new MalformedBodyException("more than " + MAX_MEMBERS + " members");
            }
            members.putIfAbsent(name, text.toString());
        }
        depth--;
    }
}
