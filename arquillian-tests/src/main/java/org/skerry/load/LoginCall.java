// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.SessionId;
import org.skerry.load.AccountPattern.Account;
import org.skerry.udp.circuit.CircuitKey;

/** {@code login_to_simulator}, as viewers call it. Thread-safe; blocks. */
final class LoginCall {
    private static final String CHANNEL = "Skerry Load Client";
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
                .POST(BodyPublishers.ofString(LoginBody.of(account, start, CHANNEL, List.of())))
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
}
