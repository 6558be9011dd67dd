// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.profile.Classified;
import org.skerry.api.profile.Pick;
import org.skerry.api.profile.ProfileEntry;

/** Picks and classifieds as objects in JSON (robust-wire section 17), members in the captured order. */
public final class ProfileEntryJson {
    /** Name of the id in lists of classifieds. */
    public static final String CLASSIFIED_ID = "classifieduuid";

    /** Name of the id in lists of picks. */
    public static final String PICK_ID = "pickuuid";

    private ProfileEntryJson() {}

    public static Llsd.Array list(String idName, List<ProfileEntry> entries) {
        return new Llsd.Array(entries.stream()
                .<Llsd>map(entry -> new JsonFields()
                        .put(idName, entry.id())
                        .put("name", entry.name())
                        .build())
                .toList());
    }

    public static List<ProfileEntry> readList(String idName, Llsd value) {
        if (!(value instanceof Llsd.Array(var entries))) {
            throw new MalformedBodyException("not a list");
        }
        return entries.stream()
                .map(JsonFields::read)
                .map(fields -> new ProfileEntry(fields.uuid(idName), fields.text("name")))
                .toList();
    }

    public static Llsd.Struct of(Pick pick) {
        return new JsonFields()
                .put("PickId", pick.id())
                .put("CreatorId", pick.creator().value())
                .put("TopPick", pick.top())
                .put("Name", pick.name())
                .put("OriginalName", pick.originalName())
                .put("Desc", pick.description())
                .put("ParcelId", pick.parcel())
                .put("SnapshotId", pick.snapshot().value())
                .put("ParcelName", pick.parcelName())
                .put("SimName", pick.simName())
                .put("GlobalPos", pick.globalPosition())
                .put("Gatekeeper", pick.gatekeeper())
                .put("SortOrder", pick.sortOrder())
                .put("Enabled", pick.enabled())
                .build();
    }

    public static Pick readPick(WireFields fields) {
        return new Pick(
                fields.uuid("PickId"),
                new AgentId(fields.uuid("CreatorId")),
                fields.bool("TopPick"),
                fields.text("Name"),
                fields.text("OriginalName"),
                fields.text("Desc"),
                fields.uuidOrZero("ParcelId"),
                new AssetId(fields.uuidOrZero("SnapshotId")),
                fields.text("ParcelName"),
                fields.text("SimName"),
                fields.text("GlobalPos"),
                fields.text("Gatekeeper"),
                fields.integer("SortOrder", 0),
                fields.bool("Enabled"));
    }

    public static Llsd.Struct of(Classified classified) {
        return new JsonFields()
                .put("ClassifiedId", classified.id())
                .put("CreatorId", classified.creator().value())
                .put("CreationDate", ProfileJson.seconds(classified.created()))
                .put("ExpirationDate", ProfileJson.seconds(classified.expires()))
                .put("Category", classified.category())
                .put("Name", classified.name())
                .put("Description", classified.description())
                .put("ParcelId", classified.parcel())
                .put("ParentEstate", classified.parentEstate())
                .put("SnapshotId", classified.snapshot().value())
                .put("SimName", classified.simName())
                .put("GlobalPos", classified.globalPosition())
                .put("ParcelName", classified.parcelName())
                .put("Flags", classified.flags())
                .put("Price", classified.price())
                .build();
    }

    public static Classified readClassified(WireFields fields) {
        return new Classified(
                fields.uuid("ClassifiedId"),
                new AgentId(fields.uuid("CreatorId")),
                fields.unixTime("CreationDate"),
                fields.unixTime("ExpirationDate"),
                fields.integer("Category", 0),
                fields.text("Name"),
                fields.text("Description"),
                fields.uuidOrZero("ParcelId"),
                fields.integer("ParentEstate", 0),
                new AssetId(fields.uuidOrZero("SnapshotId")),
                fields.text("SimName"),
                fields.text("GlobalPos"),
                fields.text("ParcelName"),
                fields.integer("Flags", 0),
                fields.integer("Price", 0));
    }
}
