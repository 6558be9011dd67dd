// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sends a list of captured requests to the deployed grid and compares what it answers. */
final class GridReplay {
    private final Path captures;
    private final DeployedGrid grid;
    private final IdMap ids;
    private final ReplayReport report;
    private final Preparations preparations;
    private final Map<String, RecordingPeer> simulators;

    /** @param simulators by their names in the captures */
    GridReplay(
            Path captures, DeployedGrid grid, IdMap ids, ReplayReport report, Map<String, RecordingPeer> simulators) {
        this.simulators = Map.copyOf(simulators);
        this.captures = captures;
        this.grid = grid;
        this.ids = ids;
        this.report = report;
        this.preparations = new Preparations(grid, ids);
    }

    void run(ExchangeList list) throws IOException, InterruptedException {
        for (var step : list.steps()) {
            switch (step) {
                case Step.Replay(var file) -> replay(CaptureFile.read(captures, file));
                case Step.Expect(var file) -> expect(CaptureFile.read(captures, file));
                case Step.Prepare(var what, var file) -> prepare(what, file);
                case Step.Send(var path, var form) -> {
                    ids.fix(form);
                    grid.post(path, form);
                }
                case Step.Give _, Step.Omit _ -> {
                    // of the other direction
                }
            }
        }
    }

    private void prepare(String what, String file) throws IOException, InterruptedException {
        if (what.equals("empty-map")) {
            preparations.emptyMap();
        } else {
            preparations.run(what, CaptureFile.read(captures, file));
        }
    }

    private void replay(Exchange exchange) throws IOException, InterruptedException {
        ids.fix(URLDecoder.decode(exchange.request().path(), StandardCharsets.UTF_8));
        if (exchange.request().whole()) {
            ids.fix(exchange.request().text());
        }
        report.compared(exchange, Envelope.differences(ids, exchange.response(), grid.send(exchange)));
    }

    /** The grid asks simulators before it answers a login; what it asked last has the same verb. */
    private void expect(Exchange exchange) {
        var captured = exchange.request();
        var asked = Objects.requireNonNull(simulators.get(exchange.peer()), exchange.peer())
                .lastOf(captured.method());
        var found = asked.map(ours -> Requests.differences(ids, captured, ours))
                .orElseGet(() -> List.of(new Difference("request", "-", captured.startLine(), "none")));
        report.compared(exchange, found);
    }
}
