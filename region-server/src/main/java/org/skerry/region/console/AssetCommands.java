// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import org.skerry.region.door.AssetFigures;
import picocli.CommandLine.Command;

/** {@code clear assets cache}, and what {@code show queues} and {@code show stats} tell of assets. */
@Command(
        name = "clear",
        description = "empties something",
        subcommands = {AssetCommands.Assets.class})
final class AssetCommands {
    private static final double MIB = 1 << 20;

    @Command(name = "assets", description = "of the grid", subcommands = Cache.class)
    static final class Assets {}

    @Command(
            name = "cache",
            description = "forgets the assets kept in memory and on disk; what waits for the grid stays")
    static final class Cache implements ConsoleCommand {
        @Override
        public String run(Session session) {
            var before = session.desk().assets();
            session.desk().clearAssets();
            return "%d assets in memory and %d on disk are forgotten."
                    .formatted(before.memory().count(), before.disk().count());
        }
    }

    /** A line of {@code show queues}: region, agent, queue, waiting, bytes, sent, dropped, superseded. */
    static void addQueue(Table table, AssetFigures assets) {
        var queue = assets.queue();
        table.row("", "", "assets for the grid", queue.depth(), queue.bytes(), queue.done(), queue.setAside(), "");
    }

    /** Lines of {@code show stats}: region, figure, value. */
    static void addStats(Table table, AssetFigures assets) {
        table.row("", "assets from memory", assets.memoryHits());
        table.row("", "assets from disk", assets.diskHits());
        table.row("", "assets not here", assets.misses());
        table.row("", "assets fetched", assets.fetches());
        table.row("", "assets fetched for several", assets.merged());
        table.row("", "assets known to be missing", assets.rememberedMissing());
        table.row("", "assets in memory", assets.memory().count());
        table.row("", "assets in memory MiB", assets.memory().bytes() / MIB);
        table.row("", "assets on disk", assets.disk().count());
        table.row("", "assets on disk MiB", assets.disk().bytes() / MIB);
        table.row("", "asset files corrupt", assets.corrupt());
        table.row("", "asset uploads waiting", assets.queue().depth());
        table.row("", "asset upload oldest s", assets.queue().oldestSeconds());
        table.row("", "asset upload retries", assets.queue().retries());
    }
}
