// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.grid.RegionPolicy;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.UuidText;

/**
 * Reads {@link GridSettings}.
 *
 * <ul>
 *   <li>{@code skerry.grid.default-regions}: names, separated by commas, of the regions that logins go to which name no
 *       other place. Without any, they go to the online region nearest to the grid's middle.
 *   <li>{@code skerry.grid.region-flags.<name>} or {@code skerry.grid.region-flags.<id>}, also written as in ROBUST's
 *       files {@code skerry.grid.Region_<name>}: flags of one region ({@link RegionFlagWords}); blanks in the name may be
 *       written as underscores, and what is said by name counts before what is said by id.
 *   <li>{@code skerry.grid.default-region-flags}: flags of every region, over which those of one are said.
 *   <li>{@code skerry.grid.region-principal.<name>} or {@code …<id>}: whose token a region with the flag AUTHENTICATE
 *       needs, a user's id; without it the owner's.
 *   <li>{@code skerry.grid.reserved.<anything>}: land that is kept ({@link ReservedLand}).
 *   <li>{@code skerry.grid.check-secrets}, {@code skerry.grid.keep-offline-regions}: see {@link RegionPolicy}.
 *   <li>{@code skerry.grid.own-addresses}: further URLs or {@code host:port} under which the grid is reached, besides
 *       those of {@code skerry.gridinfo}.
 *   <li>{@code skerry.grid.extra-features.<key>}: what simulators tell viewers, such as {@code map-server-url}.
 * </ul>
 */
@ApplicationScoped
public class GridConfiguration {
    static final String PREFIX = "skerry.grid.";
    static final String DEFAULT_REGIONS = PREFIX + "default-regions";
    static final String DEFAULT_FLAGS = PREFIX + "default-region-flags";
    static final String REGION_FLAGS = PREFIX + "region-flags.";
    static final String ROBUST_FLAGS = PREFIX + "Region_";
    static final String PRINCIPAL = PREFIX + "region-principal.";
    static final String RESERVED = PREFIX + "reserved.";
    static final String CHECK_SECRETS = PREFIX + "check-secrets";
    static final String KEEP_OFFLINE = PREFIX + "keep-offline-regions";
    static final String OWN_ADDRESSES = PREFIX + "own-addresses";
    private static final String LOGIN = "skerry.gridinfo.login";
    private static final List<String> ADDRESSES = List.of(
            OWN_ADDRESSES,
            LOGIN,
            "skerry.gridinfo.gatekeeper",
            "skerry.gridinfo.gatekeeperalias",
            "skerry.gridinfo.home",
            "skerry.gridinfo.homealias",
            "skerry.gridinfo.uas");
    /** Where the grid is without any configuration. */
    private static final String USUAL_LOGIN = "http://127.0.0.1:8002/";

    @Inject
    Config config;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        settings(config);
    }

    @Produces
    GridSettings settings() {
        return settings(config);
    }

    private static GridSettings settings(Config config) {
        var keys = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toMap(key -> key, key -> value(config, key), (one, _) -> one));
        // asking by name also finds what is set in the environment
        var named = new ArrayList<>(List.of(DEFAULT_REGIONS, DEFAULT_FLAGS, CHECK_SECRETS, KEEP_OFFLINE));
        named.addAll(ADDRESSES);
        GridFeatures.keys().forEach(named::add);
        named.forEach(name -> config.getOptionalValue(name, String.class).ifPresent(value -> keys.put(name, value)));
        return read(keys);
    }

    private static String value(Config config, String key) {
        return config.getOptionalValue(key, String.class).orElse("");
    }

    /**
     * Reads the settings out of keys and values.
     *
     * @throws IllegalStateException for what cannot be, with the key, its value and what to write
     */
    static GridSettings read(Map<String, String> values) {
        var principals = new RegionMarks<AgentId>();
        var reservations = new ArrayList<RegionReservation>();
        values.forEach((key, value) -> {
            if (key.startsWith(PRINCIPAL)) {
                principals.put(key.substring(PRINCIPAL.length()), principal(key, value));
            } else if (key.startsWith(RESERVED)) {
                reservations.add(ReservedLand.parse(key, value));
            }
        });
        var policy = new RegionPolicy(
                flags(values),
                principals::find,
                reservations,
                truth(values, CHECK_SECRETS),
                truth(values, KEEP_OFFLINE));
        var addresses = ADDRESSES.stream()
                .map(key -> values.getOrDefault(key, key.equals(LOGIN) ? USUAL_LOGIN : ""))
                .toList();
        return new GridSettings(policy, OwnAddresses.of(addresses), GridFeatures.of(values));
    }

    private static ToIntFunction<GridRegion> flags(Map<String, String> values) {
        var marks = new RegionMarks<RegionFlagWords>();
        values.forEach((key, value) -> {
            if (key.startsWith(REGION_FLAGS)) {
                marks.put(key.substring(REGION_FLAGS.length()), RegionFlagWords.parse(key, value));
            } else if (key.startsWith(ROBUST_FLAGS)) {
                marks.put(key.substring(ROBUST_FLAGS.length()), RegionFlagWords.parse(key, value));
            }
        });
        var usual = RegionFlagWords.parse(DEFAULT_FLAGS, values.getOrDefault(DEFAULT_FLAGS, ""))
                .over(0);
        var defaults = Arrays.stream(values.getOrDefault(DEFAULT_REGIONS, "").split(",", -1))
                .filter(name -> !name.isBlank())
                .map(RegionMarks::key)
                .collect(Collectors.toSet());
        return region -> marks.find(region)
                .orElse(RegionFlagWords.NONE)
                .over(usual
                        | (defaults.contains(RegionMarks.key(region.name())) ? RegionFlag.DEFAULT_REGION.bit() : 0));
    }

    private static AgentId principal(String key, String value) {
        return UuidText.tryParse(value.strip())
                .map(AgentId::new)
                .filter(user -> !user.isZero())
                .orElseThrow(() -> new IllegalStateException(
                        key + " is '" + value + "': write the id of a user, 32 hexadecimal digits in five groups."));
    }

    private static boolean truth(Map<String, String> values, String key) {
        var value = values.getOrDefault(key, "false").strip();
        return switch (value) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new IllegalStateException(key + " is '" + value + "': write true or false.");
        };
    }
}
