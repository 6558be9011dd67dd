// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.stream.StreamResult;
import org.apache.xmlrpc.common.XmlRpcHttpRequestConfigImpl;
import org.apache.xmlrpc.parser.XmlRpcRequestParser;
import org.apache.xmlrpc.serializer.XmlRpcWriter;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Calls and answers as XML: Apache XML-RPC with its extensions off (no serialized objects, no fault causes), reading
 * through a parser that knows no DOCTYPE and no entities.
 */
final class XmlRpcCodec {
    /** The transformer's own would say {@code standalone} as well. */
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>".getBytes(StandardCharsets.UTF_8);

    private final SAXParserFactory parsers;
    private final SAXTransformerFactory writers;
    private final PlainTypeFactory types = new PlainTypeFactory();

    /** A decoded call. */
    record Request(String method, Map<String, @Nullable Object> members) {}

    /** Writes the inside of an answer. */
    private interface Content {
        void write(XmlRpcWriter writer, XmlRpcHttpRequestConfigImpl config) throws SAXException;
    }

    XmlRpcCodec() {
        try {
            parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setXIncludeAware(false);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        } catch (ParserConfigurationException | SAXException unsupported) {
            throw new IllegalStateException("the JDK's XML parser cannot be hardened", unsupported);
        }
        writers = (SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance();
    }

    /** @throws XmlRpcFault if it is not a call */
    Request read(byte[] xml) {
        try {
            var parser = new XmlRpcRequestParser(config(), types);
            var reader = new BoundedXmlFilter(parsers.newSAXParser().getXMLReader());
            reader.setContentHandler(parser);
            reader.setEntityResolver((_, _) -> {
                throw new SAXException("external entity");
            });
            reader.setErrorHandler(reader);
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
            var name = parser.getMethodName();
            if (name == null) {
                throw new XmlRpcFault(XmlRpcFault.PARSE_ERROR, "Not a method call");
            }
            return new Request(name, members(parser.getParams()));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new XmlRpcFault(XmlRpcFault.PARSE_ERROR, "Not well formed XML-RPC");
        }
    }

    byte[] answer(Map<String, Object> members) {
        return write((writer, config) -> writer.write(config, members));
    }

    byte[] fault(int code, String message) {
        return write((writer, config) -> writer.write(config, code, message));
    }

    private byte[] write(Content content) {
        var out = new ByteArrayOutputStream(16 * 1024);
        out.writeBytes(DECLARATION);
        try {
            var config = config();
            content.write(new XmlRpcWriter(config, handler(out), types), config);
            return out.toByteArray();
        } catch (SAXException | TransformerConfigurationException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }

    private ContentHandler handler(ByteArrayOutputStream out) throws TransformerConfigurationException {
        var handler = writers.newTransformerHandler();
        handler.getTransformer().setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        handler.getTransformer().setOutputProperty(OutputKeys.INDENT, "no");
        handler.getTransformer().setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        handler.setResult(new StreamResult(out));
        return handler;
    }

    private static XmlRpcHttpRequestConfigImpl config() {
        var config = new XmlRpcHttpRequestConfigImpl();
        config.setEnabledForExtensions(false);
        config.setEnabledForExceptions(false);
        return config;
    }

    /** Calls without a struct have no members. */
    private static Map<String, @Nullable Object> members(@Nullable List<?> params) {
        var members = new HashMap<String, @Nullable Object>();
        if (params != null && !params.isEmpty() && params.getFirst() instanceof Map<?, ?> struct) {
            struct.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }
}
