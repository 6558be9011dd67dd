// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.skerry.connector.asset.HoldingsConnector;
import org.skerry.connector.asset.HoldingsDesk;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.catalog.Connectors;
import org.skerry.connector.catalog.Keys;
import org.skerry.connector.catalog.Place;
import org.skerry.connector.catalog.PlaceReader;
import org.skerry.connector.catalog.ServiceKind;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.connector.catalog.Switchboard;
import org.skerry.connector.catalog.Wires;
import org.skerry.connector.late.LateQueue;
import org.skerry.connector.upstream.LateWrites;

/** The switchboard of this server: where its services are by {@code skerry.service.*}. Thread-safe. */
@ApplicationScoped
public class GridSwitchboard {
    static final String PREFIX = "skerry.";

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<Object> beans;

    private @Nullable Read read;
    private @Nullable Built built;

    /** Where services are, which needs nothing but the configuration. */
    private record Read(Connectors connectors, PlaceReader places) {}

    /** What is made when it is first needed. */
    private record Built(Wires wires, Optional<LateQueue> late, Switchboard board, Map<String, Object> services) {}

    /** By this configuration, without a container; it tells where services are and has none. */
    @SuppressWarnings("UnnecessaryAssignment") // stands in for the container
    static GridSwitchboard of(Config config) {
        var board = new GridSwitchboard();
        board.config = config;
        return board;
    }

    /** What stands behind a service, the same each time. */
    <S> S service(ServiceKind<S> kind) {
        return kind.type().cast(Objects.requireNonNull(built().services.get(kind.name())));
    }

    /** What stands behind calls that go where a service is and are no service of the table. To be asked for once. */
    <S> S beside(ServiceKind<S> kind) {
        var here = local(kind);
        return built().board.connectBeside(kind, () -> here);
    }

    /** Where a service is. */
    PlaceReader.Chosen chosen(String name) {
        return read().places
                .of(ServiceKind.of(name)
                        .orElseThrow(() -> new IllegalArgumentException("there is no service '" + name + "'")));
    }

    /** What stands behind each service. */
    public List<ServiceState> states() {
        return built().board.states();
    }

    /** Who is told what regions hold, where another server has the assets; empty where this one has them. */
    public Optional<HoldingsDesk> holdingsElsewhere() {
        var assets = chosen(ServiceKind.ASSET.name()).changes();
        return assets.parts().anyMatch(Place::isLocal)
                ? Optional.empty()
                : assets.server()
                        .map(base -> new HoldingsConnector(base, built().wires.calls()));
    }

    /** How many changes wait for servers that are away. */
    public int waiting() {
        return built().late.map(LateQueue::size).orElse(0);
    }

    /** Sees which servers are there and makes late changes. Blocks. */
    void tend() {
        var now = built();
        now.board.probe();
        now.late.ifPresent(LateQueue::round);
    }

    /** Looks at all keys, also of services that nobody has asked for yet. */
    void check() {
        check(config, read().places);
        built(); // which refuses a folder that cannot be used
    }

    /** The same with nothing running. */
    static void check(Config config, PlaceReader places) {
        new RemoteSettings(config).check();
        places.unknown(config.getPropertyNames()).ifPresent(key -> {
            throw new IllegalStateException(
                    key + " names no service: those that can be elsewhere are " + ServiceKind.names() + ".");
        });
        ServiceKind.ALL.forEach(places::of);
    }

    static Connectors connectors(Keys keys) {
        return Connectors.find(keys.modulesFolder(), keys.value(keys.modulesFolder()));
    }

    static Keys keys(Config config) {
        return new Keys(PREFIX, key -> config.getOptionalValue(key, String.class));
    }

    static PlaceReader places(Keys keys, Connectors connectors) {
        return new PlaceReader(keys, _ -> "local", true, connectors);
    }

    private synchronized Read read() {
        var made = read;
        if (made == null) {
            var keys = keys(config);
            var connectors = connectors(keys);
            made = new Read(connectors, places(keys, connectors));
            read = made;
        }
        return made;
    }

    private synchronized Built built() {
        var made = built;
        if (made == null) {
            made = build();
            built = made;
        }
        return made;
    }

    private Built build() {
        var settings = new RemoteSettings(config);
        var places = read().places;
        var wires = settings.wires();
        var late = late(settings, places);
        var board = new Switchboard(
                places,
                wires,
                settings.limits(),
                new CallFigures(),
                clock,
                late.<LateWrites>map(queue -> queue).orElse(LateWrites.NONE));
        var services = new HashMap<String, Object>();
        ServiceKind.ALL.forEach(kind -> services.put(kind.name(), connected(board, kind)));
        return new Built(wires, late, board, Map.copyOf(services));
    }

    private <S> S connected(Switchboard board, ServiceKind<S> kind) {
        // once: each lookup of a bean of its own is kept until this one goes
        var here = local(kind);
        return board.connect(kind, () -> here);
    }

    private <S> S local(ServiceKind<S> kind) {
        return beans.select(kind.type(), LocalService.Literal.INSTANCE).get();
    }

    /** A server that has all services makes no folder for what waits, but takes care of what waits from before. */
    private Optional<LateQueue> late(RemoteSettings settings, PlaceReader places) {
        var isAllLocal =
                ServiceKind.ALL.stream().allMatch(kind -> places.of(kind).isLocal());
        return settings.lateFolder()
                .filter(folder -> !isAllLocal || Files.isDirectory(folder))
                .map(folder -> open(folder, settings));
    }

    private LateQueue open(Path folder, RemoteSettings settings) {
        try {
            return LateQueue.open(folder, settings.lateBytes(), clock);
        } catch (IOException refused) {
            throw new IllegalStateException(
                    RemoteSettings.LATE_FOLDER + " is '" + folder + "', which cannot be used (" + refused
                            + "): write a folder that the grid's user may write to.",
                    refused);
        }
    }

    @PreDestroy
    void close() {
        var made = built;
        if (made != null) {
            made.wires.close();
        }
        var found = read;
        if (found != null) {
            found.connectors.close();
        }
    }
}
