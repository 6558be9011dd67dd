// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.hostile.DocumentMutations;

class XmlRpcExceptionEdgeTest {
    private final List<XmlRpcCall> heard = new ArrayList<>();
    private final XmlRpcExceptionEdge edge =
            new XmlRpcExceptionEdge(List.of(new Echo(), new Broken(), new BrokenLater()));

    private final class Echo implements XmlRpcMethod {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
            heard.add(call);
            var members = new LinkedHashMap<String, Object>();
            members.put("text", "<a&b>");
            members.put("number", 7);
            members.put("none", List.of());
            members.put("list", List.of(Map.of("id", "x")));
            return CompletableFuture.completedFuture(members);
        }
    }

    private static final class Broken implements XmlRpcMethod {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
            throw new IllegalStateException("secret detail");
        }
    }

    /** Fails when the request's thread has long gone on. */
    private static final class BrokenLater implements XmlRpcMethod {
        @Override
        public String name() {
            return "broken_later";
        }

        @Override
        public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
            return CompletableFuture.supplyAsync(() -> {
                throw new IllegalStateException("secret detail");
            });
        }
    }

    private String ask(String xml) {
        var reply = edge.answer(xml.getBytes(StandardCharsets.UTF_8), "127.0.0.1")
                .toCompletableFuture()
                .join();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml");
        return reply.body().text();
    }

    private static String call(String method, String members) {
        return "<?xml version=\"1.0\"?><methodCall><methodName>" + method
                + "</methodName><params><param><value><struct>" + members
                + "</struct></value></param></params></methodCall>";
    }

    private static String member(String name, String value) {
        return "<member><name>" + name + "</name><value>" + value + "</value></member>";
    }

    @Test
    void everyFormOfAValueThatClientsSendIsRead() {
        ask(call(
                "echo",
                member("string", "<string>uri:A&amp;1</string>")
                        + member("cdata", "<string><![CDATA[uri:Region&128&128&25]]></string>")
                        + member("bareCdata", "<![CDATA[a&b]]>")
                        + member("bare", "plain")
                        + member("empty", "")
                        + "<member><name>selfClosed</name><value/></member>"
                        + member("nil", "<nil/>")
                        + member("number", "<i4>3</i4>")
                        + member("truth", "<boolean>1</boolean>")
                        + member("list", "<array><data><value><string>x</string></value><value/></data></array>")));

        var call = heard.getFirst();
        assertThat(call.text("string")).isEqualTo("uri:A&1");
        assertThat(call.text("cdata")).isEqualTo("uri:Region&128&128&25");
        assertThat(call.text("bareCdata")).isEqualTo("a&b");
        assertThat(call.text("bare")).isEqualTo("plain");
        assertThat(call.text("empty")).isEmpty();
        assertThat(call.text("selfClosed")).isEmpty();
        assertThat(call.text("nil")).isEmpty();
        assertThat(call.text("number")).isEqualTo("3");
        assertThat(call.text("truth")).isEqualTo("true");
        assertThat(call.text("list")).isEmpty();
        assertThat(call.clientAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void answersAreTypedAndOnOneLine() {
        assertThat(ask(call("echo", "")))
                .endsWith("<methodResponse><params><param><value><struct>"
                        + "<member><name>text</name><value><string>&lt;a&amp;b&gt;</string></value></member>"
                        + "<member><name>number</name><value><i4>7</i4></value></member>"
                        + "<member><name>none</name><value><array><data/></array></value></member>"
                        + "<member><name>list</name><value><array><data><value><struct><member><name>id</name>"
                        + "<value><string>x</string></value></member></struct></value></data></array></value></member>"
                        + "</struct></value></param></params></methodResponse>")
                .doesNotContain("\n")
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><methodResponse>");
    }

    @Test
    void anUnknownMethodIsTheCapturedFault() {
        assertThat(ask(call("nosuchmethod", "")))
                .endsWith("<methodResponse><fault><value><struct><member><name>faultCode</name><value><i4>-32601</i4>"
                        + "</value></member><member><name>faultString</name><value><string>Requested method"
                        + " [nosuchmethod] not found</string></value></member></struct></value></fault>"
                        + "</methodResponse>");
        assertThat(edge.refused()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "broken_later"})
    void aBrokenMethodTellsNothingOfItself(String method) {
        assertThat(ask(call(method, "")))
                .contains("-32603")
                .doesNotContain("secret")
                .doesNotContain("Exception");
        assertThat(edge.failed()).isOne();
    }

    @Test
    void aCallWithoutParametersHasNoMembers() {
        ask("<methodCall><methodName>echo</methodName></methodCall>");
        ask("<methodCall><methodName>echo</methodName><params/></methodCall>");

        assertThat(heard).hasSize(2).allMatch(call -> call.members().isEmpty());
    }

    @Test
    void doctypeDepthExtensionsAndNonsenseAreParseFaults() {
        var deep = call("echo", member("a", "<array><data><value>".repeat(200)));
        var doctype = "<!DOCTYPE methodCall [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + call("echo", member("a", "&x;")).substring(21);
        var serializable = call("echo", member("a", "<ex:serializable>rO0ABXA=</ex:serializable>"))
                .replace("<methodCall>", "<methodCall xmlns:ex=\"http://ws.apache.org/xmlrpc/namespaces/extensions\">");

        for (var bad : List.of(deep, doctype, serializable, "", "<html/>", "{}", "<methodCall/>")) {
            assertThat(ask(bad)).contains("-32700");
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void damagedCallsAreAnsweredAllTheSame() {
        var mutations = new DocumentMutations(9);
        var whole = List.of(call("echo", member("a", "<string>b</string>") + member("c", "<nil/>")));
        for (var round = 0; round < 4000; round++) {
            assertThat(edge.answer(mutations.next(whole), "")
                            .toCompletableFuture()
                            .join()
                            .body()
                            .text())
                    .as("round " + round)
                    .contains("methodResponse");
        }
        assertThat(edge.failed()).isZero();
    }
}
