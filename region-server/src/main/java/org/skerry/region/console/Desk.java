// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.skerry.api.id.RegionId;
import org.skerry.region.caps.Capabilities;
import org.skerry.region.door.AssetFigures;
import org.skerry.region.door.OperatorDoor;

/** The process as its operator finds it. Thread-safe. */
public interface Desk {
    /** The regions that run, in the configuration's order. */
    List<OperatorDoor> regions();

    /** The open capabilities of a region that runs. */
    List<Capabilities.SessionFigures> capabilities(RegionId region);

    /** HTTP connections that are open. */
    int httpConnections();

    /** What is kept of the grid's assets. */
    AssetFigures assets();

    /** Forgets what is kept of the grid's assets, in memory and on disk. Blocks. */
    void clearAssets();

    /** Whether the start is over and the grid knows every region that runs. */
    boolean ready();

    Duration uptime();

    LogLevels logs();

    /** Where the process keeps everything; relative paths that are given start here. */
    Path data();

    /** Configured regions that do not run, by name. */
    List<String> stopped();

    /**
     * Stops a region that runs: everybody is sent away, everything is written, the grid is told. Blocks.
     *
     * @param reason what the people in it are told
     * @throws CommandFailure if there is none of this name
     */
    void stop(String region, String reason) throws CommandFailure, InterruptedException;

    /**
     * Starts a configured region that does not run. Blocks until the grid has it, but for a limited time.
     *
     * @throws CommandFailure if there is none of this name, it runs, or it cannot be started
     */
    void start(String region) throws CommandFailure, InterruptedException;

    /** Regions that could not be started, by name, each with the reason. */
    Map<String, String> failedStarts();

    /**
     * Stops and starts a region that runs after a countdown that the people in it are told; returns at once.
     *
     * @throws CommandFailure if there is none of this name, or one is on its way already
     */
    void restartIn(String region, Duration span) throws CommandFailure;

    /** Calls a countdown off and tells so; false if there is none. */
    boolean cancelRestart(String region);

    /**
     * Makes a region that this process has from now on, and starts it. Blocks as {@link #start} does.
     *
     * @param wanted keys and values as the configuration has them after {@code region.<key>.}
     * @throws CommandFailure with all that is wrong, or if it was made but could not be started
     */
    void create(Map<String, String> wanted) throws CommandFailure, InterruptedException;

    /**
     * Stops a region that was made by {@link #create} and takes it and its folder out of the way. Blocks.
     *
     * @param force also if people are in it
     * @return where its folder is now
     * @throws CommandFailure if there is none of this name, the configuration file has it, or people are in it
     */
    Path delete(String region, boolean force) throws CommandFailure, InterruptedException;

    /** Begins the orderly end of the process and returns at once. */
    void shutdown();
}
