// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skerry.connector.catalog.Connectors;
import org.skerry.connector.catalog.PlaceReader;
import org.skerry.connector.catalog.ServiceKind;
import org.skerry.connector.upstream.UpstreamLimits;

/** Reads {@link GridPlaces} and tries them, so that what cannot be is told at start. */
public final class GridPlacesReader {
    /** Those that a region server asks. */
    public static final List<ServiceKind<?>> KINDS = List.of(
            ServiceKind.ACCOUNT,
            ServiceKind.PRESENCE,
            ServiceKind.GRID_USER,
            ServiceKind.GRID,
            ServiceKind.ASSET,
            ServiceKind.INVENTORY,
            ServiceKind.AVATAR,
            ServiceKind.BAKE,
            ServiceKind.MUTE,
            ServiceKind.OFFLINE,
            ServiceKind.PROFILE,
            ServiceKind.PREFERENCES,
            ServiceKind.ESTATE);

    private static final String CONNECTOR = GridPlaces.PREFIX + "connector.";

    private GridPlacesReader() {}

    static GridPlaces read(ConfigValues values, Iterable<String> names) {
        Map<String, String> read = new HashMap<>();
        var keys = GridPlaces.USUAL.keys();
        for (var kind : KINDS) {
            take(values, keys.service(kind.name()), read);
            take(values, keys.reads(kind.name()), read);
        }
        take(values, keys.modulesFolder(), read);
        for (var name : names) {
            if (name.startsWith(CONNECTOR)) {
                take(values, name, read);
            }
        }
        var usual = GridPlaces.USUAL;
        var places = new GridPlaces(
                read,
                Duration.ofSeconds(values.integer("grid.timeout-seconds", 30, 1, 300)),
                UpstreamLimits.of(
                        values.integer("grid.concurrent", usual.limits().concurrent(), 1, 10_000),
                        Duration.ofSeconds(values.integer("grid.rest-seconds", 10, 1, 3600))),
                values.bytes("grid.late-bytes", usual.lateBytes(), 1 << 20, Long.MAX_VALUE));
        check(values, places);
        return places;
    }

    private static void take(ConfigValues values, String key, Map<String, String> read) {
        values.optional(key).ifPresent(value -> read.put(key, value));
    }

    private static void check(ConfigValues values, GridPlaces places) {
        var keys = places.keys();
        try (var connectors = Connectors.find(keys.modulesFolder(), keys.value(keys.modulesFolder()))) {
            var reader = new PlaceReader(keys, _ -> "http://127.0.0.1/", false, connectors);
            for (var kind : KINDS) {
                check(values, reader, kind);
            }
        } catch (IllegalStateException wrong) {
            values.refused(wrong.getMessage());
        }
    }

    private static void check(ConfigValues values, PlaceReader reader, ServiceKind<?> kind) {
        try {
            reader.of(kind);
        } catch (IllegalStateException wrong) {
            values.refused(wrong.getMessage());
        }
    }
}
