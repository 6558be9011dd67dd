// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.grid;

import java.util.Optional;
import org.skerry.api.id.AgentId;

class InMemoryGridServiceTest implements GridServiceContract {
    private final InMemoryGridService testee =
            new InMemoryGridService(ContractPolicy.policy(), ContractPolicy::isToken, ContractPolicy.ownAddresses());

    @Override
    public GridService testee() {
        return testee;
    }

    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return ContractPolicy.freshNameWith(flag);
    }

    @Override
    public Optional<String> tokenOf(AgentId user) {
        return Optional.of(ContractPolicy.tokenOf(user));
    }

    @Override
    public Optional<RegionReservation> reservation(boolean forSomebody) {
        return Optional.of(ContractPolicy.reservation(forSomebody));
    }

    @Override
    public boolean isMarkedTwice() {
        return true;
    }
}
