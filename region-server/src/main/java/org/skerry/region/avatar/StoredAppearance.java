// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.LegacyWearables;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.simulation.PackedAppearance.Wearable;

/** An appearance as the avatar service keeps it: names and values (robust-wire section 8). */
public final class StoredAppearance {
    private static final int TYPES = 17;
    private static final int LAYERS = 5;
    private static final int MOST_PARAMS = 255;
    private static final String WEARABLE = "Wearable ";
    private static final String ATTACHED = "_ap_";

    private StoredAppearance() {}

    /** Reads what is there; what cannot be read is left out. Baked textures are not stored. */
    public static Appearance read(AvatarData data) {
        var values = LegacyWearables.translated(data.values());
        return new Appearance(
                number(values, "Serial"),
                Appearance.sizeOfHeight(height(values)),
                wearables(values),
                Octets.EMPTY,
                visualParams(values.getOrDefault("VisualParams", "")),
                attachments(values),
                0);
    }

    /**
     * What is to be stored from now on. Values that this class does not know stay as they were, and so do those of which
     * the appearance knows nothing.
     *
     * @param before what is stored
     */
    public static AvatarData write(Appearance appearance, Map<String, String> before) {
        var values = new LinkedHashMap<>(before);
        if (!appearance.wearables().isEmpty()) {
            values.keySet().removeIf(name -> name.startsWith(WEARABLE));
        }
        values.put(AvatarData.AVATAR_TYPE, "1");
        values.put("Serial", Integer.toString(appearance.serial()));
        values.put("AvatarHeight", Float.toString(appearance.height()));
        for (var type = 0; type < appearance.wearables().size(); type++) {
            var layers = appearance.wearables().get(type);
            for (var layer = 0; layer < layers.size(); layer++) {
                var worn = layers.get(layer);
                values.put(WEARABLE + type + ":" + layer, worn.item() + ":" + worn.asset());
            }
        }
        if (!appearance.attachments().isEmpty()) {
            values.keySet().removeIf(name -> name.startsWith(ATTACHED));
            for (var worn : appearance.attachments()) {
                values.merge(ATTACHED + worn.point(), worn.item().toString(), (others, one) -> others + "," + one);
            }
        }
        if (!appearance.visualParams().isEmpty()) {
            values.put("VisualParams", csv(appearance.visualParams()));
        }
        return new AvatarData(values);
    }

    private static List<List<Wearable>> wearables(Map<String, String> values) {
        var all = new ArrayList<List<Wearable>>();
        for (var type = 0; type < TYPES; type++) {
            var layers = new ArrayList<Wearable>();
            for (var layer = 0; layer < LAYERS; layer++) {
                wearable(values.getOrDefault(WEARABLE + type + ":" + layer, ""), layers);
            }
            all.add(layers);
        }
        return all;
    }

    private static List<Attachment> attachments(Map<String, String> values) {
        var all = new ArrayList<Attachment>();
        for (var point = 1; point <= Attachment.MOST_POINT; point++) {
            for (var text : values.getOrDefault(ATTACHED + point, "").split(",", Attachment.MOST + 1)) {
                var item = UuidText.tryParse(text.strip());
                if (item.isPresent() && all.size() < Attachment.MOST) {
                    all.add(new Attachment(point, new ItemId(item.get())));
                }
            }
        }
        return all;
    }

    private static void wearable(String text, List<Wearable> into) {
        var parts = text.split(":", -1);
        if (parts.length != 2) {
            return;
        }
        UuidText.tryParse(parts[0])
                .ifPresent(item -> UuidText.tryParse(parts[1])
                        .ifPresent(asset -> into.add(new Wearable(new ItemId(item), new AssetId(asset)))));
    }

    private static Octets visualParams(String csv) {
        if (csv.isBlank()) {
            return Octets.EMPTY;
        }
        var parts = csv.split(",", MOST_PARAMS + 1);
        var bytes = new byte[Math.min(parts.length, MOST_PARAMS)];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) parsed(parts[i]);
        }
        return Octets.owning(bytes);
    }

    private static String csv(Octets bytes) {
        return IntStream.range(0, bytes.length())
                .mapToObj(i -> Integer.toString(bytes.at(i) & 0xFF))
                .collect(Collectors.joining(","));
    }

    private static float height(Map<String, String> values) {
        try {
            return Float.parseFloat(values.getOrDefault("AvatarHeight", "0"));
        } catch (NumberFormatException usual) {
            return 0;
        }
    }

    private static int number(Map<String, String> values, String name) {
        return parsed(values.getOrDefault(name, "0"));
    }

    private static int parsed(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
