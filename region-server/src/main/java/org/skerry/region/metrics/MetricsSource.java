// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.metrics;

import java.util.List;
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

    /** What is kept of the grid's assets. */
    AssetFigures assets();

    /** Sessions with open capabilities. */
    int capabilitySessions();

    /** Events for viewers that reached nobody. */
    long droppedEvents();

    /** Whether the start is over and the grid knows every region that runs. */
    boolean ready();
}
