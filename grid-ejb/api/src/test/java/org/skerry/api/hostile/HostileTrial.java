// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.api.wire.ServerResponse;

/**
 * Sends a form service what no simulator sends. Whatever comes, the answer is a {@code ServerResponse} with HTTP 200, and
 * what is refused has changed nothing.
 */
public final class HostileTrial {
    private static final int SHOWN = 300;

    private final HostileService service;
    private final Door door;
    private String state = "";

    /** Reaches the service, over the network or without. */
    @FunctionalInterface
    public interface Door {
        Answer post(byte[] form);
    }

    /** What came back. */
    public record Answer(int status, Octets body) {}

    public HostileTrial(HostileService service, Door door) {
        this.service = service;
        this.door = door;
    }

    /** Tries {@code runs} spoilt requests; the same seed makes the same ones. */
    public void run(long seed, int runs) {
        service.requests().forEach(good -> ask("good", good));
        var mutations = new FormMutations(seed);
        state = state();
        for (var run = 0; run < runs; run++) {
            check(run, mutations.next(service.requests()));
        }
        for (var odd : List.of("METHOD=nosuchmethod", "", "&&&=&METHOD", "METHOD[]=x", "<ServerResponse/>", "{}")) {
            check(runs, odd);
        }
    }

    private void check(int run, String request) {
        var shown = "run " + run + " of " + service + ": "
                + (request.length() > SHOWN ? request.substring(0, SHOWN) + "…" : request);
        var answer = ask(shown, request);
        var after = state();
        if (answer.contains(service.refusal())) {
            assertThat(after).as(shown).isEqualTo(state);
        }
        state = after;
    }

    private String ask(String shown, String request) {
        var answer = door.post(request.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(shown).isEqualTo(200);
        ServerResponse.read(new ByteArrayInputStream(answer.body().toArray()));
        return answer.body().text();
    }

    private String state() {
        var all = new StringBuilder();
        service.reads().forEach(read -> all.append(ask("read " + read, read)).append('\n'));
        return all.toString();
    }
}
