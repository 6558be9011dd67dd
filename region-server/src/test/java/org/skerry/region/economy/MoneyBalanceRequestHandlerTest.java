// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.MoneyBalanceReply;
import org.skerry.udp.message.MoneyBalanceRequest;

class MoneyBalanceRequestHandlerTest {
    private final RegionEnv env = new RegionEnv();

    @Test
    void isAnsweredWithZero() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(new MoneyBalanceRequest(
                new MoneyBalanceRequest.AgentData(viewer.agent(), viewer.session()),
                new MoneyBalanceRequest.MoneyData(new UUID(7, 7))));
        var data = viewer.last(MoneyBalanceReply.class).moneyData();
        assertThat(data.transactionId()).isEqualTo(new UUID(7, 7));
        assertThat(data.moneyBalance()).isZero();
        assertThat(data.transactionSuccess()).isTrue();
    }
}
