// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.skerry.connector.catalog.Place;

/** Which services this server has itself, with their data in its database, and which another has. Thread-safe. */
@ApplicationScoped
public class ServicePlaces {
    @Inject
    GridSwitchboard board;

    /** By this configuration, without a container. */
    @SuppressWarnings("UnnecessaryAssignment") // stands in for the container
    public static ServicePlaces of(Config config) {
        var places = new ServicePlaces();
        places.board = GridSwitchboard.of(config);
        return places;
    }

    /** Of a name as in {@code skerry.service.<name>}: all of its data are in this server's database. */
    public boolean isLocal(String name) {
        return board.chosen(name).changes().isLocal();
    }

    /** Whether changes of a service are made in this server's database; others may know more than it. */
    public boolean isChangedHere(String name) {
        return switch (board.chosen(name).changes()) {
            case Place.Local() -> true;
            case Place.Sequence(var places) -> places.getFirst().isLocal();
            case Place.Remote _, Place.Connector _, Place.Alternatives _ -> false;
        };
    }

    /** Those of some names that another server has, in their order. */
    public List<String> remote(Collection<String> names) {
        return names.stream().filter(name -> !isLocal(name)).toList();
    }
}
