// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A call or an answer of XML-RPC with one struct of plain values, as grids and simulators exchange them. Values of all
 * types are texts here.
 *
 * @param method empty for an answer
 * @param members in the order sent; structs and arrays within are left out
 */
public record XmlRpcStruct(String method, Map<String, String> members) {
    /** The content type of both. */
    public static final String TYPE = "text/xml";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    public XmlRpcStruct {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** An answer. */
    public static XmlRpcStruct answer(Map<String, String> members) {
        return new XmlRpcStruct("", members);
    }

    public WireFields fields() {
        return new WireFields(members);
    }

    /** The document, all values as strings but those that are integers by {@code integers}. */
    public byte[] toBytes(String... integers) {
        var out = new XmlOutput(1024).raw(DECLARATION);
        var root = method.isEmpty() ? "methodResponse" : "methodCall";
        out.raw("<" + root + ">");
        if (!method.isEmpty()) {
            out.raw("<methodName>").text(method).raw("</methodName>");
        }
        out.raw("<params><param><value><struct>");
        var numbers = Set.of(integers);
        members.forEach((name, value) -> member(name, value, numbers.contains(name) ? "i4" : "string", out));
        return out.raw("</struct></value></param></params></" + root + ">").toBytes();
    }

    private static void member(String name, String value, String type, XmlOutput out) {
        out.raw("<member><name>").text(name).raw("</name><value>");
        if (value.isEmpty()) {
            out.raw("<" + type + " />");
        } else {
            out.raw("<" + type + ">").text(value).raw("</" + type + ">");
        }
        out.raw("</value></member>");
    }

    /**
     * Reads a call or an answer; a fault is an answer with {@code faultCode} and {@code faultString}.
     *
     * @throws MalformedBodyException if it is neither, is too deep or too large, or has a DOCTYPE
     */
    public static XmlRpcStruct read(InputStream xml) {
        return XmlRpcStructReader.read(xml);
    }
}
