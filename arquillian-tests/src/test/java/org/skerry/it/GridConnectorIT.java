// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.RegionFlag;
import org.skerry.connector.grid.RobustGridConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class GridConnectorIT implements GridServiceContract {
    private static final ConcurrentMap<RegionFlag, Integer> NAMES_GIVEN = new ConcurrentHashMap<>();

    /** The tests' server is configured with a few such names; see {@code arquillian.xml}. */
    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.of(flag.name() + "-" + NAMES_GIVEN.merge(flag, 1, Integer::sum));
    }

    @Override
    public GridService testee() {
        return new RobustGridConnector(Grid.privateUri(), Grid.calls());
    }
}
