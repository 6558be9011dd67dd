// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.skerry.api.binary.Octets;
import org.skerry.api.estate.Estate;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService.RegisterOutcome;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService.TileAnswer;
import org.skerry.api.map.MapTileId;
import org.skerry.api.map.TilePicture;
import org.skerry.storm.SmallTerritory.Kind;

/**
 * Regions that all clients want to put into the same few places, an estate with the regions that belong to it, and
 * pictures on the map.
 */
final class LandTerritory {
    /** Side of the land that all fight for, in cells, and its south-west corner. */
    private static final int SIDE = 10;

    private static final int CORNER = 6000;
    private static final int REGIONS = 4;
    private static final int TILES = 12;
    private static final int MANAGERS = 5;
    private static final int GENERAL = 13;

    private final Wire wire;
    private final int number;
    private final List<RegionId> regions;
    private Optional<Estate> estate = Optional.empty();

    private LandTerritory(Wire wire, int number) {
        this.wire = wire;
        this.number = number;
        var ids = new ArrayList<RegionId>();
        for (var each = 0; each < REGIONS; each++) {
            ids.add(new RegionId(new UUID(0x570_0000_0000L + number, 0x8000_0000_0000_0000L + each)));
        }
        regions = ids;
    }

    /**
     * What one client does there.
     *
     * @param number of the client, which decides on ids and places that are its own
     */
    static Territory of(Wire wire, int number) {
        var here = new LandTerritory(wire, number);
        return new SmallTerritory(List.of(
                new Kind("region", here::region, here::readRegion),
                new Kind("estate", here::estate, here::readEstate),
                new Kind("link", here::link, here::readLink),
                new Kind("tile", here::tile, here::readTile)));
    }

    private Deed region(RandomGenerator random, History history) {
        var id = Ids.oneOf(regions, random);
        var key = new Key("region", id.toString());
        if (history.believed(key).isPresent() && random.nextInt(3) == 0) {
            return Deed.removing("region deregister", key, () -> wire.regions.deregister(id));
        }
        var size = RegionArea.CELL * (1 + random.nextInt(2));
        var area = new RegionArea(
                RegionArea.CELL * (CORNER + random.nextInt(SIDE)),
                RegionArea.CELL * (CORNER + random.nextInt(SIDE)),
                size,
                size);
        var told = new GridRegion(
                id,
                ScopeId.ZERO,
                "Storm " + id,
                area,
                new RegionEndpoint("127.0.0.1", 9, "http://127.0.0.1:9/", 9),
                0,
                GENERAL,
                new AssetId(Ids.uuid(random)),
                AssetId.ZERO,
                "secret",
                AgentId.ZERO);
        return Deed.writing(
                "region register",
                key,
                value(told),
                () -> wire.regions.register(told) instanceof RegisterOutcome.Registered);
    }

    private Optional<String> readRegion(Key key) {
        return wire.regions.find(ScopeId.ZERO, RegionId.of(key.id())).map(LandTerritory::value);
    }

    private static String value(GridRegion region) {
        return region.name() + "|" + region.area() + "|" + region.mapTexture();
    }

    /** No two regions in one place. */
    static List<String> overlaps(Wire wire) {
        var from = RegionArea.CELL * CORNER;
        var to = RegionArea.CELL * (CORNER + SIDE + 1);
        return overlaps(wire.regions.findInRange(ScopeId.ZERO, from, to, from, to));
    }

    static List<String> overlaps(List<GridRegion> all) {
        var wrong = new ArrayList<String>();
        for (var one : all) {
            for (var other : all) {
                if (one.id().toString().compareTo(other.id().toString()) < 0
                        && one.area().overlaps(other.area())) {
                    wrong.add("regions " + one.id() + " and " + other.id() + " overlap at " + one.area());
                }
            }
        }
        return wrong;
    }

    private RegionId estateRegion(int which) {
        return new RegionId(new UUID(0x571_0000_0000L + number, 0x8000_0000_0000_0000L + which));
    }

    private Estate ownEstate() {
        var own = estate.orElseGet(() -> wire.estates.ofRegionOrFresh(estateRegion(0)));
        estate = Optional.of(own);
        return own;
    }

    /** Its settings and its list of managers are kept in different tables. */
    private Deed estate(RandomGenerator random, History history) {
        var own = ownEstate();
        var managers = new ArrayList<UUID>();
        for (var count = random.nextInt(MANAGERS); count >= 0; count--) {
            managers.add(Ids.uuid(random));
        }
        var told = new Estate(
                own.id(),
                "Estate " + random.nextInt(),
                new AgentId(Ids.uuid(random)),
                "",
                own.flags(),
                own.numbers(),
                managers,
                List.of(),
                List.of(),
                List.of());
        return Deed.writing(
                "estate store",
                new Key("estate", Integer.toString(own.id())),
                value(told),
                () -> wire.estates.store(told));
    }

    private Optional<String> readEstate(Key key) {
        return wire.estates
                .find(Integer.parseInt(key.id()))
                .filter(found -> !found.owner().isZero())
                .map(LandTerritory::value);
    }

    private static String value(Estate estate) {
        return estate.name() + "|" + estate.owner() + "|"
                + estate.managers().stream().sorted().toList();
    }

    private Deed link(RandomGenerator random, History history) {
        var own = ownEstate().id();
        var region = estateRegion(1 + random.nextInt(TILES));
        return Deed.writing(
                "estate link",
                new Key("link", region.toString()),
                Integer.toString(own),
                () -> wire.estates.link(region, own));
    }

    private Optional<String> readLink(Key key) {
        return wire.estates.ofRegion(RegionId.of(key.id())).map(found -> Integer.toString(found.id()));
    }

    private Deed tile(RandomGenerator random, History history) {
        var x = 7000 + number;
        var y = 7000 + random.nextInt(TILES);
        var key = new Key("tile", MapTileId.cell(x, y).name());
        if (random.nextInt(4) == 0) {
            return Deed.removing("tile remove", key, () -> wire.map.remove(ScopeId.ZERO, x, y));
        }
        var picture = jpeg(new Color(random.nextInt(1 << 24)));
        return Deed.writing("tile store", key, Sha256.of(picture), () -> wire.map.store(ScopeId.ZERO, x, y, picture));
    }

    private Optional<String> readTile(Key key) {
        var tile = MapTileId.parse(key.id()).orElseThrow();
        return wire.map.find(ScopeId.ZERO, tile) instanceof TileAnswer.Picture(var jpeg)
                        && !jpeg.equals(TilePicture.water())
                ? Optional.of(Sha256.of(jpeg))
                : Optional.empty();
    }

    private static Octets jpeg(Color colour) {
        var picture = new BufferedImage(TilePicture.SIZE, TilePicture.SIZE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, TilePicture.SIZE, TilePicture.SIZE);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Octets.owning(out.toByteArray());
    }
}
