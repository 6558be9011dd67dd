// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.OperatorDoor;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.door.RegionSettings;

/** A running region as the process sees it: its doors, and a way to stop it. */
public interface RegionActor {
    RegionDoor door();

    OperatorDoor operator();

    /**
     * Sends everybody away and writes everything; the stage completes when that is done.
     *
     * @param reason what people are told
     */
    CompletionStage<Void> stop(String reason);

    /** Starts regions. */
    @FunctionalInterface
    interface Starter {
        /**
         * Starts one; blocks for its files and its port.
         *
         * @throws IOException if a file or the UDP port cannot be had
         */
        RegionActor start(RegionSettings settings, GridServices services, AgentCapabilities capabilities)
                throws IOException;
    }
}
