// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The plain members of the struct that an XML-RPC answer or fault consists of, as text; what is nested is passed over.
 * That is all a login needs, and a login's answer is mostly nested.
 */
final class XmlRpcMembers {
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> members = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String name = "";
    private int structs;
    private int arrays;

    private XmlRpcMembers() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws IOException if it is no XML */
    static Map<String, String> read(byte[] xml) throws IOException {
        var reading = new XmlRpcMembers();
        try {
            var in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (in.hasNext()) {
                reading.take(in, in.next());
            }
            in.close();
        } catch (XMLStreamException odd) {
            throw new IOException("the answer is no XML-RPC: " + odd.getMessage(), odd);
        }
        return Map.copyOf(reading.members);
    }

    private void take(XMLStreamReader in, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(in.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (atTop()) {
                    text.append(in.getText());
                }
            }
            default -> {}
        }
    }

    private boolean atTop() {
        return structs == 1 && arrays == 0;
    }

    private void start(String element) {
        switch (element) {
            case "struct" -> structs++;
            case "array" -> arrays++;
            case "member", "name" -> text.setLength(0);
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "struct" -> structs--;
            case "array" -> arrays--;
            case "name" -> {
                if (atTop()) {
                    name = text.toString().strip();
                    text.setLength(0);
                }
            }
            case "member" -> {
                if (atTop()) {
                    members.put(name, text.toString().strip());
                }
            }
            default -> {}
        }
    }
}
