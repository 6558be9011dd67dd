// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.UuidText;
import org.skerry.region.config.RegionConfig.Owner;

/** Reads the {@code region.<key>.…} part, and what regions may not have in common. */
final class RegionConfigReader {
    /** Metres along a side; stock viewers take no more. */
    private static final int LARGEST = 4096;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}<>&/\"]{1,63}");
    private static final int EASTMOST_CELL = 1 << 20;
    private static final int FIRST_UDP_PORT = 9000;

    private final ConfigValues values;
    private final String host;

    RegionConfigReader(ConfigValues values, String host) {
        this.values = values;
        this.host = host;
    }

    List<RegionConfig> readAll(Set<String> keys) {
        var regions = new ArrayList<RegionConfig>();
        for (var key : keys) {
            if (KEY.matcher(key).matches()) {
                regions.add(read(key, FIRST_UDP_PORT + regions.size()));
            } else {
                values.problem("region." + key, "", "use letters, digits, - and _ between the dots");
            }
        }
        for (var i = 0; i < regions.size(); i++) {
            for (var other : regions.subList(i + 1, regions.size())) {
                together(regions.get(i), other);
            }
        }
        return regions;
    }

    /** One more beside those that there are. */
    RegionConfig readOne(String key, List<RegionConfig> others) {
        var ports = others.stream().mapToInt(RegionConfig::udpPort).max().orElse(FIRST_UDP_PORT - 1);
        var region = read(key, Math.min(ports + 1, 65535));
        others.forEach(other -> together(other, region));
        return region;
    }

    private RegionConfig read(String key, int defaultPort) {
        var at = "region." + key + ".";
        var name = values.required(at + "name", "name the region");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            values.problem(at + "name", name, "use up to 63 characters without < > & / and quotes");
        }
        values.required(at + "location-x", "give the column of the grid, in cells of 256 m");
        values.required(at + "location-y", "give the row of the grid, in cells of 256 m");
        var size = size(at + "size");
        limitsOfObjects(at);
        var area = new RegionArea(
                values.integer(at + "location-x", 0, 0, EASTMOST_CELL) * RegionArea.CELL,
                values.integer(at + "location-y", 0, 0, EASTMOST_CELL) * RegionArea.CELL,
                size,
                size);
        return new RegionConfig(
                key,
                name,
                id(at + "id"),
                area,
                values.integer(at + "udp-port", defaultPort, 1, 65535),
                values.host(at + "external-host", host),
                access(at + "access"),
                values.integer(at + "max-agents", 100, 1, 1000),
                owner(at + "owner"),
                values.real(at + "water-height", 20, 0, 1000),
                values.integer(at + "bytes-per-second", 40_000_000, 10_000, Integer.MAX_VALUE),
                values.optional(at + "estate"));
    }

    /** Limits of what is not built yet: wrong ones are refused, and right ones not passed over in silence. */
    private void limitsOfObjects(String at) {
        values.integer(at + "max-prims", 15_000, 0, 1_000_000);
        values.real(at + "max-prim-size", 256, 0.01f, LARGEST);
        values.real(at + "max-physical-prim-size", 64, 0.01f, LARGEST);
        for (var key : List.of("max-prims", "max-prim-size", "max-physical-prim-size")) {
            values.optional(at + key)
                    .ifPresent(set -> values.warning(
                            at + key + "=" + set + ": objects are not built yet; this has no effect until they are"));
        }
    }

    private int size(String key) {
        var size = values.integer(key, RegionArea.CELL, RegionArea.CELL, LARGEST);
        if (size % RegionArea.CELL == 0) {
            return size;
        }
        values.problem(key, Integer.toString(size), "give a multiple of 256 from 256 to " + LARGEST);
        return RegionArea.CELL;
    }

    private Optional<RegionId> id(String key) {
        var text = values.optional(key);
        var id = text.flatMap(UuidText::tryParse).map(RegionId::new).filter(read -> !read.isZero());
        if (text.isPresent() && id.isEmpty()) {
            values.problem(key, text.get(), "give a UUID, or leave the key out to have one made");
        }
        return id;
    }

    private int access(String key) {
        var text = values.text(key, "general").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "general", "13" -> 13;
            case "moderate", "21" -> 21;
            case "adult", "42" -> 42;
            default -> {
                values.problem(key, text, "say general, moderate or adult");
                yield 13;
            }
        };
    }

    private Owner owner(String key) {
        var text = values.required(key, "name the owner: a UUID, or first and last name of an account");
        var id = UuidText.tryParse(text);
        if (id.isPresent()) {
            return new Owner.ById(new AgentId(id.get()));
        }
        var words = text.split("\\s+", -1);
        if (!text.isEmpty() && words.length != 2) {
            values.problem(key, text, "give a UUID, or first and last name of an account");
        }
        return new Owner.ByName(new UserName(words[0], words.length > 1 ? words[1] : ""));
    }

    private void together(RegionConfig one, RegionConfig other) {
        var at = "region." + other.key() + ".";
        if (one.name().equalsIgnoreCase(other.name())) {
            values.problem(at + "name", other.name(), "region." + one.key() + " has that name too; choose another");
        }
        if (one.area().overlaps(other.area())) {
            values.problem(
                    at + "location-x",
                    Integer.toString(other.area().x() / RegionArea.CELL),
                    "region." + one.key() + " lies there too; choose another place");
        }
        if (one.udpPort() == other.udpPort()) {
            values.problem(
                    at + "udp-port",
                    Integer.toString(other.udpPort()),
                    "region." + one.key() + " has that port too; choose another");
        }
        if (one.id().isPresent() && one.id().equals(other.id())) {
            values.problem(at + "id", other.id().get().toString(), "region." + one.key() + " has that id too");
        }
    }
}
