// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Ends the reading of documents that are deeper or have more elements than any call. */
final class BoundedXmlFilter extends XMLFilterImpl {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 20_000;

    private int depth;
    private int elements;

    BoundedXmlFilter(XMLReader parser) {
        super(parser);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new SAXException("too deep or too large");
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        super.endElement(uri, localName, qName);
    }

    @Override
    public void error(SAXParseException problem) throws SAXException {
        throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
        throw problem;
    }
}
