// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: the JDK's own StAX parser, without DOCTYPE, entities or anything outside the document. */
final class HardenedXml {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    /** Bodies are UTF-8 whatever they declare; the parser's own decoder prints each malformed byte to stderr. */
    static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        var text = new BufferedReader(new InputStreamReader(xml, StandardCharsets.UTF_8));
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (IOException broken) {
            throw new XMLStreamException(broken);
        }
        return FACTORY.createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        // Not newInstance(): an application server may offer another parser, which honours other limits.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /** Refuses what no peer of ours sends. */
    static void check(int event) {
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
            throw new MalformedBodyException("XML with a DOCTYPE");
        }
    }
}
