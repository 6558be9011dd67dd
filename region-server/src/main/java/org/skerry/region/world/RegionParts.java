// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.module.ModuleCatalog;
import org.skerry.region.physics.PhysicsEngineProvider;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.tick.NanoClock;
import org.skerry.region.viewer.Background;

/** What a region is made of and does not make itself. */
record RegionParts(
        RegionSettings settings,
        GridServices services,
        AgentCapabilities capabilities,
        Background background,
        CircuitGate gate,
        Heightmap terrain,
        NanoClock nanoClock,
        InstantSource clock,
        RandomGenerator random,
        PhysicsEngineProvider physics,
        ModuleCatalog modules) {}
