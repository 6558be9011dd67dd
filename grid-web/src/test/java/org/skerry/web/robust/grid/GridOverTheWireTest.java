// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.grid;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.grid.RegionFlag;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class GridOverTheWireTest implements GridServiceContract {
    private final GridRobustHandler handler =
            new GridRobustHandler(new InMemoryGridService(GridOverTheWireTest::flags));
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final GridService testee = new RobustGridConnector(server.base(), server.calls());

    private static int flags(String name) {
        return Arrays.stream(RegionFlag.values())
                .filter(flag -> name.startsWith(flag.name()))
                .mapToInt(RegionFlag::bit)
                .sum();
    }

    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.of(flag.name() + " " + UUID.randomUUID().toString().substring(0, 13));
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
