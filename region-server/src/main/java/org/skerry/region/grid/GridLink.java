// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.skerry.connector.asset.HoldingsConnector;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.catalog.Connectors;
import org.skerry.connector.catalog.PlaceReader;
import org.skerry.connector.catalog.ServiceKind;
import org.skerry.connector.catalog.ServiceKind.Side;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.connector.catalog.Switchboard;
import org.skerry.connector.catalog.Wires;
import org.skerry.connector.late.LateQueue;
import org.skerry.connector.upstream.LateWrites;
import org.skerry.region.config.GridPlaces;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.door.GridServices;

/**
 * The grid's services over ROBUST's wire, each where the configuration says: profiles behind the grid's public URI, all others
 * behind the private one, unless a key says otherwise.
 */
public final class GridLink implements AutoCloseable {
    private static final Logger LOG = System.getLogger(GridLink.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TEND = Duration.ofSeconds(2);

    private final Connectors connectors;
    private final Wires wires;
    private final Optional<LateQueue> late;
    private final Switchboard board;
    private final GridServices services;
    private final HoldingsConnector holdings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * Where the grid is.
     *
     * @param base of its private listener
     * @param identity proves there whose calls they are, and is told nowhere else
     * @param open base of its public listener
     * @param places where single services are, if somewhere else
     */
    private record Ends(URI base, CallerIdentity identity, URI open, GridPlaces places) {
        private URI usual(ServiceKind<?> kind) {
            return kind.side() == Side.PUBLIC ? open : base;
        }
    }

    private GridLink(Ends ends, Optional<LateQueue> late) {
        var keys = ends.places().keys();
        this.late = late;
        connectors = Connectors.find(keys.modulesFolder(), keys.value(keys.modulesFolder()));
        wires = new Wires(
                new RobustCalls(CONNECT, ends.places().timeout(), ends.identity()),
                new RobustCalls(CONNECT, ends.places().timeout()),
                "",
                Optional.empty());
        var places = new PlaceReader(keys, kind -> ends.usual(kind).toString(), false, connectors);
        board = new Switchboard(
                places,
                wires,
                ends.places().limits(),
                new CallFigures(),
                Clock.systemUTC(),
                late.<LateWrites>map(queue -> queue).orElse(LateWrites.NONE));
        services = new GridServices(
                service(ServiceKind.ACCOUNT),
                service(ServiceKind.PRESENCE),
                service(ServiceKind.GRID_USER),
                service(ServiceKind.GRID),
                service(ServiceKind.ASSET),
                service(ServiceKind.INVENTORY),
                service(ServiceKind.AVATAR),
                service(ServiceKind.BAKE),
                service(ServiceKind.MUTE),
                service(ServiceKind.OFFLINE),
                service(ServiceKind.PROFILE),
                service(ServiceKind.PREFERENCES),
                service(ServiceKind.ESTATE));
        holdings = new HoldingsConnector(keeper(ends, places), wires.calls());
    }

    /**
     * Calls nobody yet, and begins to look after what waits for the grid.
     *
     * @throws UncheckedIOException if the folder of what waits cannot be used
     */
    public static GridLink open(ServerConfig config) {
        try {
            var late = LateQueue.open(
                    config.data().resolve("late"), config.gridPlaces().lateBytes(), Clock.systemUTC());
            var ends = new Ends(config.gridPrivate(), config.gridIdentity(), config.gridPublic(), config.gridPlaces());
            var link = new GridLink(ends, Optional.of(late));
            Thread.ofVirtual().name("grid-link").start(link::tend);
            return link;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** To a grid whose services are all in their usual places; calls nobody yet, and nothing waits on disk. */
    public static GridLink to(URI base, CallerIdentity identity, URI open) {
        return new GridLink(new Ends(base, identity, open, GridPlaces.USUAL), Optional.empty());
    }

    private <S> S service(ServiceKind<S> kind) {
        Supplier<S> nowhere = () -> {
            throw new IllegalStateException("a region server has no " + kind.name() + " of its own");
        };
        return board.connect(kind, nowhere);
    }

    /** Who keeps assets wants to know which are held. */
    private static URI keeper(Ends ends, PlaceReader places) {
        return places.of(ServiceKind.ASSET).changes().server().orElse(ends.base());
    }

    private void tend() {
        try {
            while (!stopping.await(TEND.toMillis(), TimeUnit.MILLISECONDS)) {
                CompletableFuture.runAsync(this::turn, Runnable::run)
                        .exceptionally(bug -> {
                            LOG.log(Level.ERROR, "event=grid-link-fault", bug);
                            return null;
                        })
                        .join();
            }
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        board.probe();
        late.ifPresent(GridLink::makeLate);
    }

    private static void makeLate(LateQueue late) {
        var over = late.round();
        if (over > 0) {
            LOG.log(Level.INFO, "event=late-writes-made count={0} left={1}", over, late.size());
        }
    }

    public GridServices services() {
        return services;
    }

    /** Where a grid of ours is told what regions hold. */
    public HoldingsConnector holdings() {
        return holdings;
    }

    /** What stands behind each service. */
    public List<ServiceState> states() {
        return board.states();
    }

    @Override
    public void close() {
        stopping.countDown();
        wires.close();
        connectors.close();
    }
}
