// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import java.util.List;
import java.util.Map;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.door.OperatorDoor;

/** Where the figures come from. Thread-safe; nothing here blocks. */
public interface MetricsSource {
    /** Those that run. */
    List<OperatorDoor> regions();

    /** Calls that the process answered. */
    CallFigures httpCalls();

    int httpConnections();

    /** Calls that the process made to the grid. */
    CallFigures gridCalls();

    /** Which servers of the grid have its services, and how they are. */
    List<ServiceState> gridServers();

    /** What is kept of the grid's assets. */
    AssetFigures assets();

    /** Sessions with open capabilities. */
    int capabilitySessions();

    /** Events for viewers that reached nobody. */
    long droppedEvents();

    /** Regions that could not be started, by name, each with the reason. */
    Map<String, String> failedStarts();

    /** Whether the start is over, every region could be started, and the grid knows every one that runs. */
    boolean ready();
}
