// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.load.AccountPattern.Account;
import org.skerry.udp.circuit.CircuitKey;

/** {@code login_to_simulator}, as viewers call it. Thread-safe; blocks. */
final class LoginCall {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http;
    private final URI server;
    private final String start;

    /** @param start {@code last}, {@code home} or {@code uri:Region&x&y&z} */
    LoginCall(HttpClient http, URI server, String start) {
        this.http = http;
        this.server = server;
        this.start = start;
    }

    /** @throws IOException if there is no answer, or none that can be read */
    LoginAnswer login(Account account) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server)
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(body(members(account))))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("login answered " + answer.statusCode());
        }
        return answer(XmlRpcMembers.read(answer.body()));
    }

    static LoginAnswer answer(Map<String, String> members) throws IOException {
        if (!"true".equals(members.get("login"))) {
            var fault = members.getOrDefault("faultString", "no reason given");
            return new LoginAnswer.Refused(members.getOrDefault("reason", ""), members.getOrDefault("message", fault));
        }
        try {
            var key = new CircuitKey(
                    (int) Long.parseLong(member(members, "circuit_code")),
                    AgentId.of(member(members, "agent_id")),
                    SessionId.of(member(members, "session_id")));
            var simulator = new InetSocketAddress(
                    InetAddress.getByName(member(members, "sim_ip")), Integer.parseInt(member(members, "sim_port")));
            return new LoginAnswer.Accepted(key, simulator, URI.create(member(members, "seed_capability")));
        } catch (IllegalArgumentException odd) {
            throw new IOException("a login's answer that cannot be used: " + odd.getMessage(), odd);
        }
    }

    private static String member(Map<String, String> members, String name) throws IOException {
        var value = members.get(name);
        if (value == null || value.isEmpty()) {
            throw new IOException("a login's answer without " + name);
        }
        return value;
    }

    private Map<String, String> members(Account account) {
        var members = new LinkedHashMap<String, String>();
        members.put("first", account.name().first());
        members.put("last", account.name().last());
        members.put("passwd", "$1$" + md5(account.password()));
        members.put("start", start);
        members.put("channel", "Skerry Load Client");
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
    static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String body(Map<String, String> members) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement("methodCall");
            element(out, "methodName", "login_to_simulator");
            for (var parent : new String[] {"params", "param", "value", "struct"}) {
                out.writeStartElement(parent);
            }
            for (var member : members.entrySet()) {
                out.writeStartElement("member");
                element(out, "name", member.getKey());
                out.writeStartElement("value");
                element(out, "string", member.getValue());
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(value);
        out.writeEndElement();
    }
}
