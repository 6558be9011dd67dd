// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Picks the engine that the configuration names. */
public final class PhysicsChoice {
    /** The value of {@code physics.engine} that takes the best there is. */
    public static final String AUTO = "auto";

    private static final Logger LOG = System.getLogger(PhysicsChoice.class.getName());
    /** Engines of our own, the best one first; {@code auto} takes no other. */
    private static final List<String> PREFERRED = List.of("bullet", "basic");

    private PhysicsChoice() {}

    /** No engine can be had; the message says what to do. */
    public static final class NoEngineException extends Exception {
        private static final long serialVersionUID = 1;

        NoEngineException(String message) {
            super(message);
        }
    }

    /**
     * The engine of this name among those on the class path, ready for use; for {@link #AUTO} the best that runs here.
     *
     * @throws NoEngineException if there is none of that name or it cannot run here
     */
    public static PhysicsEngineProvider of(String name) throws NoEngineException {
        var found = new ArrayList<PhysicsEngineProvider>();
        try {
            ServiceLoader.load(PhysicsEngineProvider.class).forEach(found::add);
        } catch (ServiceConfigurationError broken) {
            throw new NoEngineException("A physics engine cannot be loaded (" + broken.getMessage()
                    + "): repair its jar, or take it off the class path.");
        }
        return of(name, found);
    }

    static PhysicsEngineProvider of(String name, Collection<? extends PhysicsEngineProvider> found)
            throws NoEngineException {
        return name.equals(AUTO) ? best(found) : named(name, found);
    }

    private static PhysicsEngineProvider named(String name, Collection<? extends PhysicsEngineProvider> found)
            throws NoEngineException {
        for (var provider : found) {
            if (provider.name().equals(name)) {
                var obstacle = provider.prepare();
                if (obstacle.isPresent()) {
                    throw new NoEngineException(
                            "physics.engine=" + name + ": " + obstacle.get() + " Or set physics.engine to auto.");
                }
                LOG.log(Level.INFO, "physics.engine={0}", name);
                return provider;
            }
        }
        var known = found.stream().map(PhysicsEngineProvider::name).sorted().toList();
        throw new NoEngineException("physics.engine=" + name + ": there is no such engine; say auto or one of "
                + String.join(", ", known) + ".");
    }

    private static PhysicsEngineProvider best(Collection<? extends PhysicsEngineProvider> found)
            throws NoEngineException {
        for (var name : PREFERRED) {
            for (var provider : found) {
                if (provider.name().equals(name)) {
                    var obstacle = provider.prepare();
                    if (obstacle.isEmpty()) {
                        LOG.log(Level.INFO, "physics.engine={0}", name);
                        return provider;
                    }
                    LOG.log(Level.WARNING, "physics.engine={0} is not used: {1}", name, obstacle.get());
                }
            }
        }
        throw new NoEngineException("physics.engine=auto: none of the engines " + String.join(", ", PREFERRED)
                + " is on the class path; restore the region server's lib folder.");
    }
}
