// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Which services this server has itself, with their data in its database, and which another has. Thread-safe. */
@ApplicationScoped
public class ServicePlaces {
    @Inject
    Config config;

    /** By this configuration, without a container. */
    @SuppressWarnings("UnnecessaryAssignment") // stands in for the container
    public static ServicePlaces of(Config config) {
        var places = new ServicePlaces();
        places.config = config;
        return places;
    }

    /** Of a name as in {@code skerry.service.<name>}. */
    public boolean isLocal(String name) {
        return ServiceChoice.of(config, name) instanceof ServiceChoice.Here;
    }

    /** Those of some names that another server has, in their order. */
    public List<String> remote(Collection<String> names) {
        return names.stream().filter(name -> !isLocal(name)).toList();
    }
}
