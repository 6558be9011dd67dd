// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdXml;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML-RPC and LLSD as a viewer writes and reads them: structs of texts out; texts, numbers, lists and maps in. */
final class LoginWire {
    private LoginWire() {}

    static Map<?, ?> xmlRpc(String method, Map<String, String> members) throws IOException, InterruptedException {
        var body = new StringBuilder("<?xml version=\"1.0\"?><methodCall><methodName>" + method
                + "</methodName><params><param><value><struct>");
        members.forEach((name, value) -> body.append("<member><name>")
                .append(name)
                .append("</name><value><string><![CDATA[")
                .append(value)
                .append("]]></string></value></member>"));
        body.append("</struct></value></param></params></methodCall>");
        var answer = Http.post(Grid.publicUri(), "text/xml", body.toString());
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(answer.body())));
            return (Map<?, ?>)
                    value((Element) document.getElementsByTagName("value").item(0));
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw new IOException(answer.body(), unreadable);
        }
    }

    static Map<?, ?> llsd(Map<String, String> members) throws IOException, InterruptedException {
        var struct = new LinkedHashMap<String, Llsd>();
        members.forEach((name, value) -> struct.put(name, new Llsd.Text(value)));
        var body = LlsdXml.writeText(new Llsd.Struct(struct));
        var answer = Http.post(Grid.publicUri(), "application/llsd+xml", body);
        return (Map<?, ?>) plain(LlsdXml.read(Octets.utf8(answer.body())));
    }

    private static Object value(Element value) {
        var typed = children(value).findFirst();
        if (typed.isEmpty()) {
            return value.getTextContent();
        }
        var inside = typed.get();
        return switch (inside.getTagName()) {
            case "i4", "int" -> Integer.valueOf(inside.getTextContent());
            case "array" ->
                children(inside)
                        .flatMap(LoginWire::children)
                        .map(LoginWire::value)
                        .toList();
            case "struct" -> struct(inside);
            default -> inside.getTextContent();
        };
    }

    private static Map<String, Object> struct(Element struct) {
        var members = new LinkedHashMap<String, Object>();
        children(struct).forEach(member -> {
            var parts = children(member).toList();
            members.put(parts.getFirst().getTextContent(), value(parts.getLast()));
        });
        return members;
    }

    private static Stream<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static Object plain(Llsd value) {
        return switch (value) {
            case Llsd.Int(var number) -> number;
            case Llsd.Text(var text) -> text;
            case Llsd.Array(var values) -> values.stream().map(LoginWire::plain).toList();
            case Llsd.Struct(var members) -> {
                var map = new LinkedHashMap<String, Object>();
                members.forEach((name, member) -> map.put(name, plain(member)));
                yield map;
            }
            default -> value.toString();
        };
    }
}
