// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/** What a new item holds for which the viewer has uploaded nothing. */
final class FirstContent {
    private static final String NOTECARD =
            "Linden text version 2\n{\nLLEmbeddedItems version 1\n{\ncount 0\n}\nText length 0\n}\n";

    private static final String SCRIPT = """
            default
            {
                state_entry()
                {
                    llOwnerSay("This script runs.");
                }
            }
            """;

    private FirstContent() {}

    /** An empty notecard, a script that says a word, a landmark of where the agent is; for other kinds none. */
    static Optional<Asset> of(AssetKind kind, Viewer viewer, RegionContext region) {
        return switch (kind) {
            case NOTECARD -> Optional.of(shared(kind, NOTECARD));
            case SCRIPT -> Optional.of(shared(kind, SCRIPT));
            case LANDMARK ->
                viewer.avatar().map(avatar -> {
                    var at = avatar.position();
                    var text = String.format(
                            Locale.ROOT,
                            "Landmark version 2\nregion_id %s\nlocal_pos %f %f %f\nregion_handle %s\n",
                            region.settings().id(),
                            at.x(),
                            at.y(),
                            at.z(),
                            Long.toUnsignedString(region.handle()));
                    return asset(
                            AssetId.random(),
                            kind,
                            text,
                            viewer.agent(),
                            region.clock().instant());
                });
            default -> Optional.empty();
        };
    }

    /** One asset for all, with an id from its bytes. */
    private static Asset shared(AssetKind kind, String text) {
        var id = UUID.nameUUIDFromBytes(Octets.utf8(text).toArray());
        return asset(new AssetId(id), kind, text, AgentId.ZERO, Instant.EPOCH);
    }

    private static Asset asset(AssetId id, AssetKind kind, String text, AgentId creator, Instant created) {
        return new Asset(AssetMetadata.permanent(id, "", kind.type(), creator.toString(), created), Octets.utf8(text));
    }
}
