// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.skerry.load.AccountPattern.Account;

/** The body of a {@code login_to_simulator}, as viewers send it. */
public final class LoginBody {
    private LoginBody() {}

    /**
     * Writes it.
     *
     * @param start {@code last}, {@code home} or {@code uri:Region&x&y&z}
     * @param channel what the viewer calls itself
     * @param options what the viewer asks for beside the place; none for no such member
     */
    public static String of(Account account, String start, String channel, List<String> options) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement("methodCall");
            element(out, "methodName", "login_to_simulator");
            for (var parent : new String[] {"params", "param", "value", "struct"}) {
                out.writeStartElement(parent);
            }
            for (var member : members(account, start, channel).entrySet()) {
                begin(out, member.getKey());
                element(out, "string", member.getValue());
                out.writeEndElement();
                out.writeEndElement();
            }
            if (!options.isEmpty()) {
                begin(out, "options");
                list(out, options);
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static Map<String, String> members(Account account, String start, String channel) {
        var members = new LinkedHashMap<String, String>();
        members.put("first", account.name().first());
        members.put("last", account.name().last());
        members.put("passwd", "$1$" + md5(account.password()));
        members.put("start", start);
        members.put("channel", channel);
        members.put("version", "1.0.0");
        members.put("platform", "Lin");
        var machine = md5(account.name().toString());
        members.put("mac", machine);
        members.put("id0", machine);
        members.put("viewer_digest", "");
        members.put("agree_to_tos", "true");
        members.put("read_critical", "true");
        return members;
    }

    /** The protocol's own form of a password. */
    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void begin(XMLStreamWriter out, String name) throws XMLStreamException {
        out.writeStartElement("member");
        element(out, "name", name);
        out.writeStartElement("value");
    }

    private static void list(XMLStreamWriter out, List<String> values) throws XMLStreamException {
        out.writeStartElement("array");
        out.writeStartElement("data");
        for (var value : values) {
            out.writeStartElement("value");
            element(out, "string", value);
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }
}
