// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlRpcMembersTest {
    private static final String ANSWER = """
            <?xml version="1.0" encoding="utf-8"?><methodResponse><params><param><value><struct>
            <member><name>login</name><value><string>true</string></value></member>
            <member><name>inventory-root</name><value><array><data><value><struct><member><name>login</name>\
            <value><string>nested</string></value></member></struct></value></data></array></value></member>
            <member><name>event_categories</name><value><array><data/></array></value></member>
            <member><name>sim_ip</name><value>127.0.0.1</value></member>
            <member><name>sim_port</name><value><i4>9000</i4></value></member>
            <member><name>circuit_code</name><value><int>-1163766453</int></value></member>
            <member><name>agent_id</name><value><string>22222222-aaaa-bbbb-cccc-000000000000</string></value></member>
            <member><name>session_id</name><value><string>24f6bf3b-34af-4936-abca-cd22f251d5eb</string></value></member>
            <member><name>seed_capability</name><value><string>http://127.0.0.1:9000/CAPS/x?a&amp;b</string></value></member>
            </struct></value></param></params></methodResponse>
            """;

    private static Map<String, String> read(String xml) throws IOException {
        return XmlRpcMembers.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsALoginsAnswer() throws IOException {
        var answer = LoginCall.answer(read(ANSWER));
        assertThat(answer).isInstanceOfSatisfying(LoginAnswer.Accepted.class, way -> {
            assertThat(way.simulator().getPort()).isEqualTo(9000);
            assertThat(way.key().circuitCode()).isEqualTo(-1163766453);
            assertThat(way.seed()).isEqualTo(URI.create("http://127.0.0.1:9000/CAPS/x?a&b"));
        });
    }

    @Test
    void aRefusalHasItsReason() throws IOException {
        var refused = read("<methodResponse><params><param><value><struct>"
                + "<member><name>login</name><value>false</value></member>"
                + "<member><name>reason</name><value>key</value></member>"
                + "<member><name>message</name><value>No such account</value></member>"
                + "</struct></value></param></params></methodResponse>");
        assertThat(LoginCall.answer(refused)).isEqualTo(new LoginAnswer.Refused("key", "No such account"));
    }

    @Test
    void aFaultIsARefusal() throws IOException {
        var fault = read("<methodResponse><fault><value><struct><member><name>faultString</name>"
                + "<value>too many</value></member></struct></value></fault></methodResponse>");
        assertThat(LoginCall.answer(fault)).isEqualTo(new LoginAnswer.Refused("", "too many"));
    }

    @Test
    void nonsenseIsABrokenServer() {
        assertThatThrownBy(() -> read("<html><p>bad gateway")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> LoginCall.answer(Map.of("login", "true", "circuit_code", "5")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("agent_id");
    }
}
