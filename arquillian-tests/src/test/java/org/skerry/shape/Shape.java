// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An architecture that runs: processes on loopback and where their services are. */
interface Shape extends AutoCloseable {
    /** As in reports and in the lists of accepted differences. */
    String name();

    /** Starts all of it and waits until it serves. */
    void start() throws IOException, InterruptedException;

    /** Where viewers and browsers find a service; it ends in a slash. */
    URI publicOf(String service);

    /** Where simulators find a service; it ends in a slash. */
    URI privateOf(String service);

    /**
     * Another server that has to ask the one of a step's service; a different one each turn.
     *
     * @param turn counts the questions
     */
    default Optional<URI> detour(Step step, int turn) {
        return Optional.empty();
    }

    /** What a region server beside it has in its configuration of where the grid is. */
    default Map<String, String> gridOfRegions() {
        return Map.of(
                "grid.private-uri",
                privateOf("account").toString(),
                "grid.public-uri",
                publicOf(Places.LOGIN).toString());
    }

    /** Every address at which it answers, which its answers may name. */
    List<URI> addresses();

    /** What each process took to start and takes of memory now. */
    List<Footprint> footprints() throws IOException;

    /** Ends every process, whatever state it is in. */
    @Override
    void close();
}
