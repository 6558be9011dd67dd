// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.economy;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.EconomyData;
import org.skerry.udp.message.EconomyDataRequest;

/** Asks for prices: everything is free. */
final class EconomyDataRequestHandler implements ViewerHandler<EconomyDataRequest> {
    private static final int OBJECT_CAPACITY = 15_000;

    @Override
    public Class<EconomyDataRequest> message() {
        return EconomyDataRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, EconomyDataRequest message) {
        viewer.send(new EconomyData(EconomyData.Info.builder()
                .objectCapacity(OBJECT_CAPACITY)
                .energyEfficiency(1)
                .priceObjectRent(1)
                .build()));
    }
}
