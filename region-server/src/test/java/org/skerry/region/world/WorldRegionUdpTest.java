// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.SimulationService.AccessOutcome;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.module.ModuleCatalog;
import org.skerry.region.physics.basic.BasicPhysicsProvider;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.message.AgentMovementComplete;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.CompleteAgentMovement;
import org.skerry.udp.message.KickUser;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.LogoutReply;
import org.skerry.udp.message.LogoutRequest;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.RegionHandshake;
import org.skerry.udp.message.RegionHandshakeReply;
import org.skerry.udp.transport.UdpClient;
import org.skerry.udp.transport.UdpTransport;

/** A region with its thread and its port, and a client on a socket. */
class WorldRegionUdpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final GridServices services = new RegionEnv().services();
    private final UdpTransport transport = UdpTransport.start(1);
    private final AgentCircuit circuit =
            TestRegion.circuit(TestRegion.OWNER, new UserName("Test", "User"), new Vector3(128, 128, 30));

    @TempDir
    Path folder;

    private WorldRegion region;

    @BeforeEach
    void start() throws Exception {
        region = WorldRegion.start(
                TestRegion.settings(folder),
                services,
                new NoCapabilities(),
                transport,
                new BasicPhysicsProvider(),
                ModuleCatalog.load());
        services.presence().login(circuit.agent(), circuit.session(), SecureSessionId.random());
    }

    @AfterEach
    void stop() throws Exception {
        region.stop().toCompletableFuture().get(30, TimeUnit.SECONDS);
        transport.close();
    }

    @Test
    void letsAClientArriveTalkAndLeave() throws Exception {
        try (var client = arrive()) {
            assertThat(client.await(AgentMovementComplete.class, PATIENCE)
                            .data()
                            .position()
                            .z())
                    .isGreaterThan(0);
            client.send(
                    new RegionHandshakeReply(
                            new RegionHandshakeReply.AgentData(agent(), session()),
                            RegionHandshakeReply.RegionInfo.EMPTY),
                    Delivery.RELIABLE);
            client.await(ObjectUpdate.class, PATIENCE);
            client.await(LayerData.class, layer -> layer.layerId().type() == '7', PATIENCE);
            client.send(
                    new ChatFromViewer(
                            new ChatFromViewer.AgentData(agent(), session()),
                            new ChatFromViewer.ChatData(Octets.utf8z("hello"), 1, 0)),
                    Delivery.RELIABLE);
            assertThat(client.await(ChatFromSimulator.class, PATIENCE)
                            .chatData()
                            .message()
                            .text())
                    .isEqualTo("hello");
            client.send(new LogoutRequest(new LogoutRequest.AgentData(agent(), session())), Delivery.RELIABLE);
            client.await(LogoutReply.class, PATIENCE);
        }
        region.stop().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(services.presence().find(circuit.session())).isEmpty();
        assertThat(services.gridUsers()
                        .find(circuit.agent().toString())
                        .orElseThrow()
                        .last()
                        .region())
                .isEqualTo(TestRegion.ID);
    }

    @Test
    void kicksAndWritesBackWhenItStops() throws Exception {
        try (var client = arrive()) {
            client.await(AgentMovementComplete.class, PATIENCE);
            region.stop().toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(client.await(KickUser.class, PATIENCE)
                            .userInfo()
                            .reason()
                            .text())
                    .contains("shutting down");
        }
        assertThat(services.presence().find(circuit.session())).isEmpty();
        assertThat(region.expectAgent(circuit).toCompletableFuture().get(30, TimeUnit.SECONDS))
                .isInstanceOf(AccessOutcome.Refused.class);
    }

    @Test
    void keepsItsTerrain() throws Exception {
        var kept = Files.readAllBytes(folder.resolve("terrain.r32"));
        assertThat(kept).hasSize(256 * 256 * 4);
        region.stop().toCompletableFuture().get(30, TimeUnit.SECONDS);
        region = WorldRegion.start(
                TestRegion.settings(folder),
                services,
                new NoCapabilities(),
                transport,
                new BasicPhysicsProvider(),
                ModuleCatalog.load());
        assertThat(Files.readAllBytes(folder.resolve("terrain.r32"))).isEqualTo(kept);
    }

    private UdpClient arrive() throws Exception {
        assertThat(region.expectAgent(circuit).toCompletableFuture().get(30, TimeUnit.SECONDS))
                .isInstanceOf(AccessOutcome.Granted.class);
        var client = transport.connect(
                region.udpAddress(), new CircuitKey(circuit.circuitCode(), circuit.agent(), circuit.session()));
        client.send(
                new CompleteAgentMovement(
                        new CompleteAgentMovement.AgentData(agent(), session(), circuit.circuitCode())),
                Delivery.RELIABLE);
        client.await(RegionHandshake.class, PATIENCE);
        return client;
    }

    private UUID agent() {
        return circuit.agent().value();
    }

    private UUID session() {
        return circuit.session().value();
    }

    private static final class NoCapabilities implements AgentCapabilities {
        @Override
        public void open(RegionSettings region, AgentCircuit circuit) {}

        @Override
        public void post(AgentId agent, SessionId session, String message, Llsd.Struct body) {}

        @Override
        public Optional<Octets> bake(AssetId bake) {
            return Optional.empty();
        }

        @Override
        public boolean keepBake(AssetId bake, Octets texture) {
            return false;
        }

        @Override
        public boolean holdsBake(AssetId bake) {
            return false;
        }

        @Override
        public void close(AgentId agent, SessionId session) {}
    }
}
