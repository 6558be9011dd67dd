// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapImageServiceContract;
import org.skerry.api.map.MapTileId;
import org.skerry.connector.map.RobustMapImageConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class MapImageConnectorIT implements MapImageServiceContract {
    @Override
    public MapImageService testee() {
        return new RobustMapImageConnector(Grid.privateUri(), Grid.calls(), Grid.publicUri(), Grid.calls());
    }

    /** The server draws every ten seconds. */
    @Override
    public BufferedImage eventually(ScopeId scope, MapTileId tile, Predicate<BufferedImage> isAsItShould) {
        var deadline = Instant.now().plusSeconds(120);
        var seen = picture(scope, tile);
        while (!isAsItShould.test(seen) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            seen = picture(scope, tile);
        }
        return seen;
    }
}
