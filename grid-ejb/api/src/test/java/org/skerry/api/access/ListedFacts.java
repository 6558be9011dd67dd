// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.skerry.api.id.AssetId;
import org.skerry.api.identity.Identifier;

/** Facts that a test writes down. */
public final class ListedFacts implements AccessFacts {
    private final Set<Identifier> administrators = new HashSet<>();
    private final Map<AssetId, Identifier> creators = new HashMap<>();
    private final Map<AssetId, Integer> types = new HashMap<>();
    private final Map<String, Integer> permissions = new HashMap<>();

    public ListedFacts administrator(Identifier who) {
        administrators.add(who);
        return this;
    }

    public ListedFacts asset(AssetId id, int type, Identifier creator) {
        types.put(id, type);
        creators.put(id, creator);
        return this;
    }

    public ListedFacts item(Identifier owner, AssetId asset, int allowed) {
        permissions.put(owner + " " + asset, allowed);
        return this;
    }

    @Override
    public boolean isAdministrator(Identifier who) {
        return administrators.contains(who);
    }

    @Override
    public boolean isCreator(Identifier who, AssetId asset) {
        return who.equals(creators.get(asset));
    }

    @Override
    public int permissions(Identifier who, AssetId asset) {
        return permissions.getOrDefault(who + " " + asset, 0);
    }

    @Override
    public OptionalInt assetType(AssetId asset) {
        var type = types.get(asset);
        return type == null ? OptionalInt.empty() : OptionalInt.of(type);
    }
}
