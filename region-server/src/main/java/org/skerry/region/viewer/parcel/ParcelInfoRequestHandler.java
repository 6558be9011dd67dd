// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.parcel;

import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ParcelInfoReply;
import org.skerry.udp.message.ParcelInfoRequest;

/** Asks about a parcel by its id; of places in other regions the grid's registry tells what it knows. */
public final class ParcelInfoRequestHandler implements ViewerHandler<ParcelInfoRequest> {
    private final RegionContext region;

    public ParcelInfoRequestHandler(RegionContext region) {
        this.region = region;
    }

    @Override
    public Class<ParcelInfoRequest> message() {
        return ParcelInfoRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ParcelInfoRequest message) {
        var parcel = message.data().parcelId();
        if (parcel.equals(DefaultParcel.id(region.settings()))) {
            viewer.send(DefaultParcel.info(region.settings(), viewer.agent()));
        } else {
            PlaceId.of(parcel).ifPresent(place -> elsewhere(viewer, parcel, place));
        }
    }

    private void elsewhere(Viewer viewer, UUID parcel, PlaceId place) {
        region.background()
                .ask(
                        "place",
                        () -> region.services().grid().findByPosition(ScopeId.ZERO, place.gridX(), place.gridY()),
                        found -> found.ifPresent(there -> viewer.send(info(viewer, parcel, place, there))),
                        () -> {});
    }

    /** The registry tells of regions, not of parcels: theirs are taken for as large as the region. */
    private static Message info(Viewer viewer, UUID parcel, PlaceId place, GridRegion there) {
        var area = there.area();
        return new ParcelInfoReply(
                new ParcelInfoReply.AgentData(viewer.agent().value()),
                ParcelInfoReply.Data.builder()
                        .parcelId(parcel)
                        .ownerId(there.owner().value())
                        .name(Octets.utf8z(there.name()))
                        .desc(Octets.utf8z(""))
                        .actualArea(area.sizeX() * area.sizeY())
                        .billableArea(area.sizeX() * area.sizeY())
                        .globalX(place.gridX())
                        .globalY(place.gridY())
                        .globalZ(place.z())
                        .simName(Octets.utf8z(there.name()))
                        .build());
    }
}
