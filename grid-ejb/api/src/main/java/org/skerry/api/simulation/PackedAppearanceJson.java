// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.simulation.PackedAppearance.Wearable;

/** {@link PackedAppearance} as JSON. Attachments and caches of baked textures are not read yet. */
final class PackedAppearanceJson {
    private static final int MOST_WEARABLE_TYPES = 64;
    /** So many types are in {@code wearables}; newer ones have a member of their own. */
    private static final int CLASSIC_WEARABLE_TYPES = 15;

    private static final int MOST_LAYERS = 64;
    private static final int LONGEST_BINARY = 8192;

    private PackedAppearanceJson() {}

    static Llsd.Struct write(PackedAppearance worn) {
        var out = new LlsdStruct();
        if (worn.serial() != 0) {
            out.put("serial", worn.serial());
        }
        if (worn.height() != 0) {
            out.put("height", JsonMembers.real(worn.height()));
        }
        out.put("wearables", wearables(worn.wearables().stream().limit(CLASSIC_WEARABLE_TYPES)));
        var newer = worn.wearables().stream().skip(CLASSIC_WEARABLE_TYPES).toList();
        if (newer.stream().anyMatch(layers -> !layers.isEmpty())) {
            out.put("wrbls8", wearables(newer.stream()));
        }
        if (!worn.textureEntry().isEmpty()) {
            out.put("te8", worn.textureEntry());
        }
        if (!worn.visualParams().isEmpty()) {
            out.put("visualparams", worn.visualParams());
        }
        return out.put("attachments", new Llsd.Array(List.of())).build();
    }

    private static Llsd wearables(Stream<List<Wearable>> types) {
        return new Llsd.Array(types.map(PackedAppearanceJson::layers).toList());
    }

    private static Llsd layers(List<Wearable> layers) {
        return new Llsd.Array(layers.stream().map(PackedAppearanceJson::layer).toList());
    }

    private static Llsd layer(Wearable wearable) {
        var out = new LlsdStruct().put("item", wearable.item().toString());
        if (!wearable.asset().isZero()) {
            out.put("asset", wearable.asset().toString());
        }
        return out.build();
    }

    static PackedAppearance read(Llsd.Struct body) {
        var in = new JsonMembers(body);
        List<List<Wearable>> wearables = new ArrayList<>();
        in.list("wearables").forEach(layers -> wearables.add(readLayers(layers)));
        in.list("wrbls8").forEach(layers -> wearables.add(readLayers(layers)));
        if (wearables.size() > MOST_WEARABLE_TYPES) {
            throw new LlsdFormatException("more than " + MOST_WEARABLE_TYPES + " wearable types");
        }
        var textureEntry = in.binary("te8");
        if (textureEntry.isEmpty()) {
            textureEntry = AvatarTextureEntry.of(textures(in.list("textures")));
        }
        var visualParams = in.binary("visualparams");
        if (textureEntry.length() > LONGEST_BINARY || visualParams.length() > LONGEST_BINARY) {
            throw new LlsdFormatException("packed_appearance is too long");
        }
        return new PackedAppearance(in.unsigned("serial"), in.single("height"), wearables, textureEntry, visualParams);
    }

    private static List<Wearable> readLayers(Llsd layers) {
        if (!(layers instanceof Llsd.Array(var values))) {
            return List.of();
        }
        if (values.size() > MOST_LAYERS) {
            throw new LlsdFormatException("more than " + MOST_LAYERS + " layers");
        }
        return values.stream()
                .map(JsonMembers::new)
                .map(in -> new Wearable(new ItemId(in.id("item")), new AssetId(in.id("asset"))))
                .toList();
    }

    private static List<UUID> textures(List<Llsd> values) {
        return values.stream()
                .limit(AvatarTextureEntry.FACES)
                .map(value -> value instanceof Llsd.Text(var text) ? text : "")
                .map(text -> UuidText.tryParse(text).orElse(new UUID(0, 0)))
                .toList();
    }
}
