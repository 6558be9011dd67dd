// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
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
import org.skerry.udp.transport.UdpTransport;

/** Starts real regions on one shared UDP transport. */
public final class WorldRegions implements RegionActor.Starter, AutoCloseable {
    private static final int UDP_THREADS = 2;

    private final ModuleCatalog modules;
    private final PhysicsEngineProvider physics;
    private final UdpTransport transport;

    /**
     * Finds the region modules and the physics engine on the class path and starts the transport.
     *
     * @param engine the engine's name, or {@link PhysicsChoice#AUTO}
     * @throws StartupException if the modules do not fit together or the engine cannot be had
     */
    public WorldRegions(String engine) throws StartupException {
        try {
            modules = ModuleCatalog.load();
            physics = PhysicsChoice.of(engine);
        } catch (ModuleSetupException | NoEngineException unfit) {
            throw new StartupException(String.valueOf(unfit.getMessage()), unfit);
        }
        transport = UdpTransport.start(UDP_THREADS);
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
