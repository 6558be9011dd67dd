// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.home;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.SetStartLocationRequest;

/** Makes this place the user's home, as viewers ask that do not know the capability. */
public final class SetStartLocationRequestHandler implements ViewerHandler<SetStartLocationRequest> {
    /** The other kinds, such as the last place, are no user's choice. */
    private static final int HOME = 1;

    private final Homes homes;

    public SetStartLocationRequestHandler(Homes homes) {
        this.homes = homes;
    }

    @Override
    public Class<SetStartLocationRequest> message() {
        return SetStartLocationRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(1, 3);
    }

    @Override
    public void handle(Viewer viewer, SetStartLocationRequest message) {
        var wanted = message.startLocationData();
        if (wanted.locationId() == HOME) {
            homes.set(viewer, wanted.locationLookAt(), _ -> {});
        }
    }
}
