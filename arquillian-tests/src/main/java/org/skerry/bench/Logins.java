// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.PresenceService;
import org.skerry.load.AccountPattern.Account;

/**
 * {@code login_to_simulator} with the options that viewers send, of one account after another. Who is in cannot log in
 * again before they are logged out, so that a round has as many logins as there are accounts.
 */
final class Logins implements Workload {
    private static final String SESSION = "<name>session_id</name>";
    private static final int UUID_LENGTH = 36;

    private final URI server;
    private final List<byte[]> requests;
    private final PresenceService presence;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<SessionId> sessions = new ConcurrentLinkedQueue<>();

    /** @param start {@code uri:Region&x&y&z} */
    Logins(URI server, List<Account> accounts, String start, PresenceService presence) {
        this.server = server;
        this.presence = presence;
        requests = accounts.stream().map(account -> request(account, start)).toList();
    }

    private byte[] request(Account account, String start) {
        var body = LoginRequest.of(account, start);
        return WireConnection.request("POST", server, "/", "text/xml", body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public URI server() {
        return server;
    }

    @Override
    public int perRound() {
        return requests.size();
    }

    @Override
    public void afterRound() {
        for (var session = sessions.poll(); session != null; session = sessions.poll()) {
            presence.logout(session);
        }
    }

    @Override
    public Caller caller(int connection, int connections) {
        return new Caller() {
            @Override
            public byte[] next() {
                return requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
            }

            @Override
            public boolean accepts(WireAnswer answer, boolean whole) {
                return answer.status() == 200 && remember(answer);
            }
        };
    }

    /** Of every answer, since all who are in have to be logged out; only who is in has a session. */
    private boolean remember(WireAnswer answer) {
        var member = answer.indexOf(SESSION, 0);
        if (member < 0) {
            return false;
        }
        var value = member + SESSION.length();
        var text = answer.text(value, UUID_LENGTH * 2);
        var dash = text.indexOf('-');
        if (dash < 8 || text.length() < dash - 8 + UUID_LENGTH) {
            return false;
        }
        try {
            sessions.add(SessionId.of(text.substring(dash - 8, dash - 8 + UUID_LENGTH)));
            return true;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }
}
