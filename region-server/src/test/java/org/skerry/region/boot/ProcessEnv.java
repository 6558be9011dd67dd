// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.port.FreePorts;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.connector.upstream.UpstreamState;
import org.skerry.region.config.AdminConfig;
import org.skerry.region.config.AssetsConfig;
import org.skerry.region.config.GridPlaces;
import org.skerry.region.config.LogFormat;
import org.skerry.region.config.RegionConfig;
import org.skerry.region.config.ServerConfig;
import org.skerry.region.config.UdpConfig;
import org.skerry.region.console.Console;
import org.skerry.region.console.PacketLogs;
import org.skerry.region.door.GridServices;
import org.skerry.region.twin.InMemoryGrid;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.message.CompleteAgentMovement;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.message.RegionHandshakeReply;
import org.skerry.udp.transport.UdpClient;
import org.skerry.udp.transport.UdpTransport;

/** A whole region server in this process, on free ports and a grid in memory, with real clients. */
final class ProcessEnv implements AutoCloseable {
    private static final ServiceState SERVERS = new ServiceState(
            "asset",
            "http://grid/",
            "http://grid/",
            List.of(new UpstreamState("asset", "http://grid/", UpstreamState.Health.WELL, 3, 1, 1000, 0)));

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final UserName OWNER = new UserName("Test", "User");

    final InMemoryGrid grid;
    final AtomicInteger shutdowns = new AtomicInteger();
    final ServerConfig config;
    final RegionServer server;
    final ProcessDesk desk;
    final PacketLogs packets;
    private final WorldRegions worlds;
    private final UdpTransport transport = UdpTransport.start(1);
    private final List<UdpClient> clients = new ArrayList<>();

    ProcessEnv(Path data, String... regions) throws Exception {
        this(data, new InMemoryGrid(), UnaryOperator.identity(), regions);
    }

    /** A later life in the same folder and grid. */
    ProcessEnv(Path data, InMemoryGrid grid, String... regions) throws Exception {
        this(data, grid, UnaryOperator.identity(), regions);
    }

    /** @param faults makes services misbehave */
    ProcessEnv(Path data, UnaryOperator<GridServices> faults, String... regions) throws Exception {
        this(data, new InMemoryGrid(), faults, regions);
    }

    private ProcessEnv(Path data, InMemoryGrid grid, UnaryOperator<GridServices> faults, String... regions)
            throws Exception {
        this.grid = grid;
        var owner = AgentId.random();
        if (grid.accounts().find(ScopeId.ZERO, OWNER).isEmpty()) {
            grid.accounts().store(UserAccount.ordinary(owner, OWNER, "", Instant.EPOCH));
        }
        var configured = new ArrayList<RegionConfig>();
        for (var name : regions) {
            configured.add(region(configured.size() + 1, name));
        }
        config = new ServerConfig(
                URI.create("http://127.0.0.1:1/"),
                URI.create("http://127.0.0.1:1/"),
                CallerIdentity.NONE,
                GridPlaces.USUAL,
                "127.0.0.1",
                FreePorts.one(),
                "127.0.0.1",
                "basic",
                UdpConfig.DEFAULT,
                data,
                AdminConfig.NONE,
                LogFormat.TEXT,
                AssetsConfig.DEFAULT,
                configured);
        worlds = new WorldRegions("basic", config.udp());
        server = RegionServer.listen(config, faults.apply(grid.services()), worlds, new SplittableRandom(1));
        server.startRegions();
        desk = new ProcessDesk(config, server, () -> List.of(SERVERS), shutdowns::incrementAndGet);
        packets = new PacketLogs(data.resolve("logs"), InstantSource.system());
    }

    private static RegionConfig region(int number, String name) {
        return new RegionConfig(
                Integer.toString(number),
                name,
                Optional.empty(),
                new RegionArea(256_000 + number * 256, 256_000, 256, 256),
                FreePorts.one(),
                "127.0.0.1",
                13,
                10,
                new RegionConfig.Owner.ByName(OWNER),
                20,
                25_000_000,
                Optional.empty());
    }

    /** A new talk with the console. */
    Console console() {
        return new Console(desk, packets);
    }

    /** Somebody who stands in a region and sees it. */
    UdpClient arrive(String region, UserName name) throws Exception {
        var there = server.regions().find(region).orElseThrow().actor();
        var agent = AgentId.random();
        var circuit = new AgentCircuit(
                agent,
                name,
                SessionId.random(),
                SecureSessionId.random(),
                agent.hashCode() | 1,
                agent.toString().substring(0, 32),
                false,
                new Vector3(128, 128, 30),
                "127.0.0.1",
                new ViewerIdentity("Tester 1.0", "", "", ""),
                Optional.empty(),
                Map.of());
        grid.presence().login(agent, circuit.session(), circuit.secureSession());
        there.door().expectAgent(circuit).toCompletableFuture().get(10, TimeUnit.SECONDS);
        var udp = new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                there.door().settings().endpoint().udpPort());
        var client = transport.connect(udp, new CircuitKey(circuit.circuitCode(), agent, circuit.session()));
        clients.add(client);
        var session = circuit.session().value();
        client.send(
                new CompleteAgentMovement(
                        new CompleteAgentMovement.AgentData(agent.value(), session, circuit.circuitCode())),
                Delivery.RELIABLE);
        client.await(RegionHandshake.class, PATIENCE);
        client.send(
                new RegionHandshakeReply(
                        new RegionHandshakeReply.AgentData(agent.value(), session),
                        RegionHandshakeReply.RegionInfo.EMPTY),
                Delivery.RELIABLE);
        client.await(org.skerry.udp.message.ObjectUpdate.class, PATIENCE);
        return client;
    }

    @Override
    public void close() {
        server.close();
        clients.forEach(UdpClient::close);
        packets.close();
        worlds.close();
        transport.close();
    }
}
