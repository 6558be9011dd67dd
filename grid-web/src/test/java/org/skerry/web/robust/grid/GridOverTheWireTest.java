// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.grid;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.skerry.api.grid.ContractPolicy;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.id.AgentId;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class GridOverTheWireTest implements GridServiceContract {
    private final GridRobustHandler handler = new GridRobustHandler(
            new InMemoryGridService(ContractPolicy.policy(), ContractPolicy::isToken, ContractPolicy.ownAddresses()));
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final GridService testee = new RobustGridConnector(server.base(), server.calls());

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

    @Override
    public GridService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
