// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.FormBody;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.load.ProcessMeter;

/** All workloads, one after another, each over every number of connections. */
final class GridBench {
    static final List<String> NAMES = List.of(
            "asset-get-4k",
            "asset-get-256k",
            "asset-data-4k",
            "asset-data-256k",
            "asset-post-200",
            "asset-post-4k",
            "asset-post-256k",
            "region-by-uuid",
            "folder-content-100",
            "login");
    private static final int TINY = 200;
    private static final int SMALL = 4 * 1024;
    private static final int LARGE = 256 * 1024;

    private final BenchSettings settings;
    private final ProcessMeter server;
    private final PrintWriter out;
    private final SplittableRandom random;

    GridBench(BenchSettings settings, ProcessMeter server, PrintWriter out) {
        this.settings = settings;
        this.server = server;
        this.out = out;
        this.random = new SplittableRandom(settings.seed());
    }

    /**
     * Measures and prints.
     *
     * @throws ServiceUnavailableException if the grid does not take what has to be there first
     */
    List<BenchLine> run() throws InterruptedException, IOException {
        var bench = new BenchRun(
                server, settings.warmUp(), settings.window(), settings.counts().verifyEvery());
        var lines = new ArrayList<BenchLine>();
        try (var calls = new RobustCalls(Duration.ofSeconds(10), Duration.ofMinutes(1));
                var stub = new SimulatorStub()) {
            var ground = new BenchGround(settings.privateListener(), calls, random);
            var region = ground.region(stub);
            try {
                out.println(BenchLine.HEADING);
                for (var name : NAMES) {
                    if (settings.wants(name)) {
                        var workload = workload(name, ground, region, calls);
                        for (var connections : settings.connections()) {
                            lines.add(print(bench.measure(workload, connections)));
                        }
                    }
                }
            } finally {
                ground.withdraw(region);
            }
        }
        lines.forEach(line -> out.println(line.toJson()));
        out.flush();
        return lines;
    }

    private BenchLine print(BenchRun.Outcome outcome) {
        out.println(outcome.line().toText());
        if (!outcome.problem().isEmpty()) {
            out.println("  first error: " + outcome.problem().replaceAll("\\s+", " "));
        }
        out.flush();
        return outcome.line();
    }

    private Workload workload(String name, BenchGround ground, RegionId region, RobustCalls calls) {
        var services = settings.privateListener();
        return switch (name) {
            case "asset-get-4k", "asset-data-4k" ->
                new AssetReads(name, services, ground.assets(settings.counts().assets(), SMALL), name.contains("get"));
            case "asset-get-256k", "asset-data-256k" ->
                new AssetReads(name, services, ground.assets(settings.counts().assets(), LARGE), name.contains("get"));
            case "asset-post-200" -> new AssetWrites(name, services, TINY, random.split());
            case "asset-post-4k" -> new AssetWrites(name, services, SMALL, random.split());
            case "asset-post-256k" -> new AssetWrites(name, services, LARGE, random.split());
            case "region-by-uuid" -> regionByUuid(name, region);
            case "folder-content-100" -> folderContent(name, ground);
            default ->
                new Logins(
                        settings.publicListener(),
                        ground.accounts(settings.counts().accounts()),
                        "uri:" + BenchGround.REGION + "&128&128&25",
                        new RobustPresenceConnector(services, calls));
        };
    }

    private Workload regionByUuid(String name, RegionId region) {
        var form = FormBody.request()
                .add("SCOPEID", ScopeId.ZERO)
                .add("REGIONID", region)
                .add("METHOD", "get_region_by_uuid");
        return new FormReads(
                name,
                settings.privateListener(),
                "/grid",
                form,
                BenchGround.REGION,
                answer -> answer.tree("result").isPresent());
    }

    private Workload folderContent(String name, BenchGround ground) {
        var folder = ground.folder(ground.accounts(1).getFirst());
        var form = FormBody.request()
                .add("PRINCIPAL", folder.owner())
                .add("FOLDER", folder.id())
                .add("METHOD", "GETFOLDERCONTENT");
        return new FormReads(
                name,
                settings.privateListener(),
                "/xinventory",
                form,
                "<item_0 ",
                answer -> answer.tree("ITEMS")
                        .filter(items -> items.children().size() == BenchGround.ITEMS)
                        .isPresent());
    }
}
