// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.skerry.connector.call.RobustCalls;

/**
 * Gives captured answers to our OUT connectors. What they ask is compared with what the stock simulator asked, and what
 * they make of the answer, written again by our IN connectors, with the answer.
 */
final class ConnectorReplay implements AutoCloseable {
    private static final Reply NOTHING = Reply.text(404, "text/plain", "");

    private final Path captures;
    private final ReplayReport report;
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private final AtomicReference<Reply> answer = new AtomicReference<>(NOTHING);
    private final RecordingPeer peer;
    private final Relay relay;
    private final SimulatorRelay simulators;

    ConnectorReplay(Path captures, ReplayReport report) throws IOException {
        this.captures = captures;
        this.report = report;
        this.peer = RecordingPeer.start(_ -> answer.get());
        this.relay = new Relay(peer.uri(), calls);
        this.simulators = new SimulatorRelay(peer.uri(), calls);
    }

    void run(ExchangeList list) throws IOException {
        for (var step : list.steps()) {
            if (step instanceof Step.Give(var file)) {
                give(CaptureFile.read(captures, file));
            }
        }
    }

    private void give(Exchange exchange) {
        var captured = exchange.response();
        answer.set(new Reply(captured.status(), captured.header("Content-Type").orElse(""), captured.body()));
        var reply = exchange.peer().startsWith("sim")
                ? simulators.answer(exchange.request())
                : relay.answer(exchange.request());
        var ids = new IdMap();
        ids.fix(exchange.request().startLine() + exchange.request().text() + captured.text());
        var found = new ArrayList<Difference>();
        var asked = peer.taken();
        if (asked.isEmpty()) {
            found.add(new Difference("request", "-", exchange.request().startLine(), "none"));
        } else {
            found.addAll(Requests.differences(ids, exchange.request(), asked.getFirst()));
            if (asked.size() > 1) {
                found.add(new Difference(
                        "request",
                        "more",
                        "",
                        asked.getLast().startLine() + " " + asked.getLast().text()));
            }
        }
        found.addAll(Envelope.differences(ids, captured, reply));
        report.compared(exchange, found);
    }

    @Override
    public void close() {
        peer.close();
        calls.close();
    }
}
