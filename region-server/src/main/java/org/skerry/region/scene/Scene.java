// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.scene;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserName;
import org.skerry.api.estate.Estate;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.region.avatar.Appearance;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.door.RegionRules;
import org.skerry.region.physics.PhysicsEngine;
import org.skerry.region.tick.Owner;

/** Everything in a region. Belongs to the region's thread. */
public final class Scene {
    private final Owner owner;
    private final PhysicsEngine physics;
    private final Map<AgentId, Avatar> avatars = new LinkedHashMap<>();
    private int lastLocalId;
    private Optional<Float> waterHeight = Optional.empty();
    private RegionRules rules = RegionRules.DEFAULT;
    private Optional<Estate> estate = Optional.empty();

    /** @param firstLocalId local ids count up from here; a random one keeps viewers from mixing up two starts */
    public Scene(Owner owner, PhysicsEngine physics, int firstLocalId) {
        this.owner = owner;
        this.physics = physics;
        this.lastLocalId = firstLocalId;
    }

    /**
     * Adds an avatar.
     *
     * @throws IllegalStateException if there is one of this agent already
     */
    public Avatar addAvatar(AgentId id, UserName name, Vector3 position, Appearance appearance) {
        owner.check();
        if (avatars.containsKey(id)) {
            throw new IllegalStateException("agent " + id + " has an avatar already");
        }
        var body = physics.addCharacter(position, appearance.height());
        var avatar = new Avatar(owner, id, name, nextLocalId(), body, appearance);
        avatars.put(id, avatar);
        return avatar;
    }

    public Optional<Avatar> removeAvatar(AgentId id) {
        owner.check();
        var avatar = Optional.ofNullable(avatars.remove(id));
        avatar.ifPresent(gone -> physics.remove(gone.body()));
        return avatar;
    }

    public Optional<Avatar> avatar(AgentId id) {
        return Optional.ofNullable(avatars.get(id));
    }

    /** In order of arrival. */
    public Collection<Avatar> avatars() {
        return Collections.unmodifiableCollection(avatars.values());
    }

    /** Metres, if it was changed since the start; else it is as configured. */
    public Optional<Float> waterHeight() {
        return waterHeight;
    }

    /** How often the physics engine had to be saved from an exception. */
    public long physicsFailures() {
        return physics.failures();
    }

    /** What its owner has set. */
    public RegionRules rules() {
        return rules;
    }

    public void rules(RegionRules now) {
        owner.check();
        rules = now;
    }

    /** The estate that the region is in; empty as long as the grid has not said. */
    public Optional<Estate> estate() {
        return estate;
    }

    public void estate(Estate now) {
        owner.check();
        estate = Optional.of(now);
    }

    public void waterHeight(float metres) {
        owner.check();
        waterHeight = Optional.of(metres);
    }

    /** Simulates a step. */
    public void step(float seconds) {
        owner.check();
        if (avatars.isEmpty()) {
            return;
        }
        physics.step(seconds);
        for (var avatar : avatars.values()) {
            avatar.settle(seconds);
        }
    }

    private int nextLocalId() {
        do {
            lastLocalId++;
        } while (lastLocalId == 0);
        return lastLocalId;
    }
}
