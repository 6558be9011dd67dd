// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.bake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.BakedAppearanceXml;

/** Baked textures in memory: the twin for tests. */
public final class InMemoryBakedTextureService implements BakedTextureService {
    private final Map<AgentId, Octets> documents = new HashMap<>();

    @Override
    public synchronized Optional<Octets> find(AgentId user) {
        return Optional.ofNullable(documents.get(user));
    }

    @Override
    public synchronized boolean store(AgentId user, Octets document) {
        if (user.isZero() || document.length() > MAX_BYTES || !BakedAppearanceXml.isDocument(document)) {
            return false;
        }
        documents.put(user, document);
        return true;
    }
}
