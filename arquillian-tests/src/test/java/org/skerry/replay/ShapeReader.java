// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes bodies comparable: XML of any kind, XML-RPC, JSON, forms, text. By what they look like: labels lie on this wire. */
final class ShapeReader {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_%+\\[\\].\\-]+(=[^&\\s]*)?(&[^&\\s]+)+");

    private ShapeReader() {}

    static Shape read(String body) {
        var text = body.startsWith("\uFEFF") ? body.substring(1) : body;
        var start = text.strip();
        if (start.startsWith("<")) {
            return xml(text);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return json(text);
        }
        return FORM.matcher(text).matches() ? form(text) : Shape.leaf("text", "text", text);
    }

    /** A form: its fields, a list's as often as they stand there. */
    static Shape form(String text) {
        var fields = new ArrayList<Shape>();
        for (var field : text.split("&", -1)) {
            var equals = field.indexOf('=');
            var name = URLDecoder.decode(equals < 0 ? field : field.substring(0, equals), StandardCharsets.UTF_8);
            var value = equals < 0 ? "" : URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8);
            fields.add(Shape.leaf(name, equals < 0 ? "bare" : "", value));
        }
        return Shape.branch("form", "", fields);
    }

    private static Shape xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            // .NET writes a blank here in some answers, which XML allows but hides nothing
            var root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            return root.getTagName().startsWith("method") ? rpc(root) : element(root);
        } catch (SAXException | IOException | ParserConfigurationException notXml) {
            return Shape.leaf("text", "text", text);
        }
    }

    private static Shape element(Element element) {
        var name = decoded(element.getTagName());
        var kind = element.getAttribute("type");
        var parts = elements(element).stream().map(ShapeReader::element).toList();
        return parts.isEmpty() ? Shape.leaf(name, kind, element.getTextContent()) : Shape.branch(name, kind, parts);
    }

    private static Shape rpc(Element element) {
        return switch (element.getTagName()) {
            case "struct" ->
                Shape.branch(
                        "",
                        "struct",
                        elements(element).stream().map(ShapeReader::member).toList());
            case "array" ->
                Shape.branch(
                        "",
                        "array",
                        elements(elements(element).getFirst()).stream()
                                .map(value -> named("[]", value(value)))
                                .toList());
            case "value" -> value(element);
            default -> {
                var parts = elements(element);
                yield parts.isEmpty()
                        ? Shape.leaf(element.getTagName(), element.getTagName(), element.getTextContent())
                        : Shape.branch(
                                element.getTagName(),
                                "",
                                parts.stream().map(ShapeReader::rpc).toList());
            }
        };
    }

    private static Shape member(Element member) {
        var parts = elements(member);
        return named(parts.getFirst().getTextContent(), value(parts.getLast()));
    }

    private static Shape value(Element value) {
        var inner = elements(value);
        return inner.isEmpty()
                ? Shape.leaf("value", "", value.getTextContent())
                : named("value", rpc(inner.getFirst()));
    }

    private static Shape named(String name, Shape shape) {
        return new Shape(name, shape.kind(), shape.text(), shape.parts());
    }

    private static List<Element> elements(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static Shape json(String text) {
        try {
            return json("json", LlsdJson.read(Octets.utf8(text)));
        } catch (LlsdFormatException notJson) {
            return Shape.leaf("text", "text", text);
        }
    }

    private static Shape json(String name, Llsd value) {
        return switch (value) {
            case Llsd.Struct(var members) ->
                Shape.branch(
                        name,
                        "object",
                        members.entrySet().stream()
                                .map(member -> json(member.getKey(), member.getValue()))
                                .toList());
            case Llsd.Array(var values) ->
                Shape.branch(
                        name,
                        "array",
                        values.stream().map(each -> json("[]", each)).toList());
            case Llsd.Text(var string) -> Shape.leaf(name, "string", string);
            case Llsd.Int(var number) -> Shape.leaf(name, "number", Integer.toString(number));
            case Llsd.Real(var number) -> Shape.leaf(name, "number", Double.toString(number));
            case Llsd.Bool(var truth) -> Shape.leaf(name, "boolean", Boolean.toString(truth));
            default -> Shape.leaf(name, "null", "");
        };
    }

    private static String decoded(String name) {
        return ESCAPE.matcher(name).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
