// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.LibraryOwner;

/**
 * Whose folders a call of the inventory capabilities may see: the agent's own and the library's, nobody else's. Some
 * viewers ask for the library's folders as if they were their own, some ask for them at the capability of their own.
 */
enum InventoryOwners {
    AGENT,
    LIBRARY;

    /** What the first owner has of those who may be meant. */
    <T> Optional<T> first(CapsSession session, UUID named, Function<AgentId, Optional<T>> search) {
        return inOrder(session.agent(), named).stream()
                .map(search)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<AgentId> inOrder(AgentId agent, UUID named) {
        return this == LIBRARY || LibraryOwner.ID.value().equals(named)
                ? List.of(LibraryOwner.ID, agent)
                : List.of(agent, LibraryOwner.ID);
    }
}
