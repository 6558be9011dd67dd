// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.skerry.region.config.UdpConfig;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.module.ModuleCatalog;
import org.skerry.region.module.ModuleSetupException;
import org.skerry.region.physics.PhysicsChoice;
import org.skerry.region.physics.PhysicsChoice.NoEngineException;
import org.skerry.region.physics.PhysicsEngineProvider;
import org.skerry.region.world.WorldRegion;
import org.skerry.udp.socket.SocketKind;
import org.skerry.udp.transport.UdpTransport;

/** Starts real regions on one shared UDP transport. */
public final class WorldRegions implements RegionActor.Starter, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.skerry.region");

    private final ModuleCatalog modules;
    private final PhysicsEngineProvider physics;
    private final UdpTransport transport;

    /**
     * Finds the region modules and the physics engine on the class path and starts the transport.
     *
     * @param engine the engine's name, or {@link PhysicsChoice#AUTO}
     * @throws StartupException if the modules do not fit together, or the engine or the sockets cannot be had
     */
    public WorldRegions(String engine, UdpConfig udp) throws StartupException {
        try {
            modules = ModuleCatalog.load();
            physics = PhysicsChoice.of(engine);
        } catch (ModuleSetupException | NoEngineException unfit) {
            throw new StartupException(String.valueOf(unfit.getMessage()), unfit);
        }
        transport = transport(udp);
        LOG.log(Level.INFO, "udp=ready sockets={0} threads={1}", transport.kind(), udp.threads());
    }

    private static UdpTransport transport(UdpConfig udp) throws StartupException {
        var best = udp.sockets().equals(UdpConfig.DEFAULT.sockets());
        var kind = best ? SocketKind.best() : SocketKind.valueOf(udp.sockets().toUpperCase(Locale.ROOT));
        try {
            return UdpTransport.start(kind, udp.threads(), udp.bytesPerSecond());
        } catch (IllegalArgumentException unfit) {
            throw new StartupException(
                    "Cannot use udp.sockets=" + udp.sockets() + " (" + unfit.getMessage()
                            + "): set udp.sockets to auto or nio.",
                    unfit);
        }
    }

    @Override
    public RegionActor start(RegionSettings settings, GridServices services, AgentCapabilities capabilities)
            throws IOException {
        var region = WorldRegion.start(settings, services, capabilities, transport, physics, modules);
        return new RegionActor() {
            @Override
            public RegionDoor door() {
                return region;
            }

            @Override
            public OperatorDoor operator() {
                return region.operator();
            }

            @Override
            public CompletionStage<Void> stop(String reason) {
                return region.stop(reason);
            }
        };
    }

    @Override
    public void close() {
        transport.close();
    }
}
