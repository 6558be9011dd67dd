// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.skerry.web.xmlrpc.XmlRpcExceptionEdge;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/** Calls as simulators of 2009 wrote them, and the answers that they read. */
final class ClassicTalk {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private static final Pattern EMPTY = Pattern.compile("<(string|data|struct)></\\1>");

    private ClassicTalk() {}

    /** The answer to a call; members are names and texts in turn, or values with their tag. */
    static String ask(XmlRpcMethod method, String... members) {
        var body = HEAD + "<methodCall><methodName>" + method.name() + "</methodName><params><param><value><struct>"
                + members(members) + "</struct></value></param></params></methodCall>";
        var reply = XmlRpcExceptionEdge.of(List.of(method))
                .answer(body.getBytes(StandardCharsets.UTF_8), "127.0.0.1")
                .toCompletableFuture()
                .join();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml");
        return reply.body().text();
    }

    /** An answer with these members. */
    static String answer(String... members) {
        var answer = HEAD + "<methodResponse><params><param><value>" + struct(members)
                + "</value></param></params></methodResponse>";
        return EMPTY.matcher(answer).replaceAll("<$1/>");
    }

    static String struct(String... members) {
        return "<struct>" + members(members) + "</struct>";
    }

    private static String members(String... members) {
        var out = new StringBuilder();
        for (var i = 0; i < members.length; i += 2) {
            var value = members[i + 1];
            out.append("<member><name>")
                    .append(members[i])
                    .append("</name><value>")
                    .append(value.startsWith("<") ? value : "<string>" + value + "</string>")
                    .append("</value></member>");
        }
        return out.toString();
    }

    static String number(int value) {
        return "<i4>" + value + "</i4>";
    }

    static String truth(boolean value) {
        return "<boolean>" + (value ? 1 : 0) + "</boolean>";
    }

    static String array(String... values) {
        var out = new StringBuilder("<array><data>");
        for (var value : values) {
            out.append("<value>").append(value).append("</value>");
        }
        return out.append("</data></array>").toString();
    }

    /** The members in whatever order, each at its name. */
    static void assertSame(String actual, String expected) {
        assertThat(sorted(actual)).isEqualTo(sorted(expected));
    }

    private static List<String> sorted(String text) {
        return List.of(text.replace("</member>", "</member>\n").split("\n")).stream()
                .map(line -> line.substring(Math.max(0, line.indexOf("<member>"))))
                .sorted()
                .toList();
    }
}
