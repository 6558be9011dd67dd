// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.TerrainFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code terrain …}. */
@Command(
        name = "terrain",
        description = "loads, saves and levels the ground",
        subcommands = {TerrainCommands.Load.class, TerrainCommands.Save.class, TerrainCommands.Fill.class})
final class TerrainCommands {
    private static final float LOWEST = -500;
    private static final float HIGHEST = 10_000;

    abstract static class OfFile extends RegionChoice {
        @Parameters(
                paramLabel = "FILE",
                description = "ends in .r32, .raw or .png; a relative path starts in the data folder")
        private String file = "";

        final Path path(Session session) throws CommandFailure {
            try {
                return session.desk().data().resolve(file).toAbsolutePath().normalize();
            } catch (InvalidPathException notAPath) {
                throw new CommandFailure("\"" + file + "\" is not a path.");
            }
        }

        final TerrainFormat format() throws CommandFailure {
            return TerrainFormat.of(file)
                    .orElseThrow(() -> new CommandFailure(
                            "\"" + file + "\" is of no kind that is known; let it end in .r32, .raw or .png."));
        }
    }

    @Command(name = "load", description = "puts the ground of a file in place of the region's")
    static final class Load extends OfFile {
        @Override
        public String run(Session session) throws CommandFailure {
            var region = theRegion(session);
            var path = path(session);
            try {
                var ground = format().load(path, region.settings().area().sizeX());
                session.await(region, region.terrain(ground));
            } catch (IOException unreadable) {
                throw new CommandFailure("Cannot load " + path + ": " + unreadable.getMessage() + ".");
            }
            return "The ground of \"" + name(region) + "\" is that of " + path + " now.";
        }
    }

    @Command(name = "save", description = "writes the region's ground to a file")
    static final class Save extends OfFile {
        @Override
        public String run(Session session) throws CommandFailure {
            var region = theRegion(session);
            var path = path(session);
            var format = format();
            var ground = session.await(region, region.terrain());
            try {
                format.save(path, ground, region.waterHeight());
            } catch (IOException unwritten) {
                throw new CommandFailure("Cannot save " + path + ": " + unwritten.getMessage() + ".");
            }
            return "The ground of \"" + name(region) + "\" is in " + path + ".";
        }
    }

    @Command(name = "fill", description = "makes the ground level at a height")
    static final class Fill extends RegionChoice {
        @Parameters(paramLabel = "METRES", description = "the height")
        private float metres;

        @Override
        public String run(Session session) throws CommandFailure {
            if (!(metres >= LOWEST && metres <= HIGHEST)) {
                throw new CommandFailure("A height of " + metres + " m is none from -500 to 10000.");
            }
            var region = theRegion(session);
            var ground = new Heightmap(region.settings().area().sizeX());
            for (var y = 0; y < ground.size(); y++) {
                for (var x = 0; x < ground.size(); x++) {
                    ground.set(x, y, metres);
                }
            }
            session.await(region, region.terrain(ground));
            return "The ground of \"" + name(region) + "\" is level at " + metres + " m.";
        }
    }
}
