// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import java.util.Optional;

/** An engine that a region server can be configured to use; found by {@link java.util.ServiceLoader}. */
public interface PhysicsEngineProvider {
    /** What {@code physics.engine} calls it: lower-case letters. */
    String name();

    /**
     * Gets it ready, once for the process; may block for files.
     *
     * @return why it cannot be used here and what to do about that, empty if it can
     */
    Optional<String> prepare();

    /**
     * An engine for one region, after {@link #prepare} said yes.
     *
     * @param sizeX extent of the region to the east in metres
     * @param sizeY extent to the north
     */
    PhysicsEngine create(Ground ground, float sizeX, float sizeY);
}
