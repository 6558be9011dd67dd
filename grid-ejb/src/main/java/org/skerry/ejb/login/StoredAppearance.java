// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.LegacyWearables;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.simulation.PackedAppearance;
import org.skerry.api.simulation.PackedAppearance.Wearable;

/** Packs a stored appearance for the way to a region. What cannot be read of it is left out. */
final class StoredAppearance {
    private static final Pattern WEARABLE_KEY = Pattern.compile("Wearable (\\d{1,2}):(\\d)");
    private static final int MIN_TYPES = 15;
    private static final int MAX_TYPE = 31;
    private static final int UUID_LENGTH = 36;
    private static final float ORDINARY_HEIGHT = 1.9f;

    private StoredAppearance() {}

    static PackedAppearance pack(AvatarData data) {
        var values = LegacyWearables.translated(data.values());
        return new PackedAppearance(
                (int) number(values.getOrDefault("Serial", ""), 0),
                number(values.getOrDefault("AvatarHeight", ""), ORDINARY_HEIGHT),
                wearables(values),
                Octets.EMPTY,
                visualParams(values.getOrDefault("VisualParams", "")));
    }

    private static float number(String text, float otherwise) {
        try {
            var value = Float.parseFloat(text);
            return Float.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static List<List<Wearable>> wearables(Map<String, String> values) {
        var byType = new TreeMap<Integer, TreeMap<Integer, Wearable>>();
        values.forEach((key, value) -> {
            var place = WEARABLE_KEY.matcher(key);
            if (place.matches() && Integer.parseInt(place.group(1)) <= MAX_TYPE) {
                wearable(value)
                        .ifPresent(
                                worn -> byType.computeIfAbsent(Integer.valueOf(place.group(1)), type -> new TreeMap<>())
                                        .put(Integer.valueOf(place.group(2)), worn));
            }
        });
        var types = byType.isEmpty() ? MIN_TYPES : Math.max(MIN_TYPES, byType.lastKey() + 1);
        var all = new ArrayList<List<Wearable>>();
        for (var type = 0; type < types; type++) {
            var layers = byType.get(type);
            all.add(layers == null ? List.of() : List.copyOf(layers.values()));
        }
        return all;
    }

    /** {@code item:asset}; the asset may be missing. */
    private static Optional<Wearable> wearable(String value) {
        var item = value.length() < UUID_LENGTH ? value : value.substring(0, UUID_LENGTH);
        var asset = value.length() > UUID_LENGTH ? value.substring(UUID_LENGTH + 1) : "";
        return UuidText.tryParse(item)
                .map(id -> new Wearable(
                        new ItemId(id),
                        UuidText.tryParse(asset).map(AssetId::new).orElse(AssetId.ZERO)));
    }

    private static Octets visualParams(String text) {
        if (text.isEmpty()) {
            return Octets.EMPTY;
        }
        var numbers = text.split(",", -1);
        var bytes = new byte[numbers.length];
        for (var i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) Math.clamp((long) number(numbers[i].strip(), 0), 0, 255);
        }
        return Octets.owning(bytes);
    }
}
