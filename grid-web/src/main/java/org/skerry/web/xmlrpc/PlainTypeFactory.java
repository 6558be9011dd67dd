// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.common.TypeFactoryImpl;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.NullParser;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.serializer.StringSerializer;
import org.apache.xmlrpc.serializer.TypeSerializer;
import org.apache.xmlrpc.serializer.TypeSerializerImpl;
import org.jspecify.annotations.NullUnmarked;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The types of plain XML-RPC, and {@code <nil/>}, which viewers send without the namespace of the extensions. */
@NullUnmarked
final class PlainTypeFactory extends TypeFactoryImpl {
    PlainTypeFactory() {
        super(null); // the controller is asked by types of the extensions alone
    }

    @Override
    public TypeParser getParser(XmlRpcStreamConfig config, NamespaceContextImpl context, String uri, String localName) {
        return localName.equals("nil") ? new NullParser() : super.getParser(config, context, uri, localName);
    }

    @Override
    public TypeSerializer getSerializer(XmlRpcStreamConfig config, Object value) throws SAXException {
        return value instanceof String ? new TaggedString() : super.getSerializer(config, value);
    }

    /** Texts with their tag; some clients do not read a value without a type. */
    private static final class TaggedString extends TypeSerializerImpl {
        @Override
        public void write(ContentHandler handler, Object value) throws SAXException {
            write(handler, StringSerializer.STRING_TAG, value.toString());
        }
    }
}
