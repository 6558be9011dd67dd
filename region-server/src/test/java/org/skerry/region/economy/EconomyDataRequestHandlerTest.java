// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.EconomyData;
import org.skerry.udp.message.EconomyDataRequest;

class EconomyDataRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnswered() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new EconomyDataRequest());
        assertThat(viewer.last(EconomyData.class).info().objectCapacity()).isEqualTo(15_000);
        assertThat(viewer.last(EconomyData.class).info().priceUpload()).isZero();
    }
}
