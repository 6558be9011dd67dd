// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import org.skerry.region.event.RegionEvents;
import org.skerry.region.tick.Owner;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.tick.TickLoop;
import org.skerry.region.viewer.Dispatcher;
import org.skerry.region.viewer.RegionContext;

/** The parts of a region that its modules are plugged into. */
public record ModuleHost(
        RegionContext region,
        Dispatcher dispatcher,
        RegionEvents events,
        TickLoop loop,
        RegionProxy proxy,
        Owner owner) {}
