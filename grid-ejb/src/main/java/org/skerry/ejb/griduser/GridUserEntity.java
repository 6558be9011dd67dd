// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;

/** Updates write the changed columns alone, so that setting a home does not undo a simultaneous last place. */
@Entity
@DynamicUpdate
@Table(name = "grid_user")
class GridUserEntity {
    @Id
    @Column(name = "user_id", length = 512)
    String userId;

    @Column(name = "agent_id")
    UUID agent;

    @Column(name = "home_region")
    UUID homeRegion;

    @Column(name = "home_position", length = 64)
    String homePosition;

    @Column(name = "home_look_at", length = 64)
    String homeLookAt;

    @Column(name = "last_region")
    UUID lastRegion;

    @Column(name = "last_position", length = 64)
    String lastPosition;

    @Column(name = "last_look_at", length = 64)
    String lastLookAt;

    @Column
    boolean online;

    @Column
    Instant login;

    @Column
    Instant logout;

    protected GridUserEntity() {}

    GridUserEntity(UserKey key) {
        userId = key.text();
        agent = key.agent();
        login = Instant.EPOCH;
        logout = Instant.EPOCH;
        takeHome(UserPlace.NONE);
        takeLast(UserPlace.NONE);
    }

    final void takeHome(UserPlace place) {
        homeRegion = place.region().value();
        homePosition = place.position().toText();
        homeLookAt = place.lookAt().toText();
    }

    final void takeLast(UserPlace place) {
        lastRegion = place.region().value();
        lastPosition = place.position().toText();
        lastLookAt = place.lookAt().toText();
    }

    Instant lastSeen() {
        return login.isAfter(logout) ? login : logout;
    }

    GridUserInfo toInfo() {
        return new GridUserInfo(
                userId,
                place(homeRegion, homePosition, homeLookAt),
                place(lastRegion, lastPosition, lastLookAt),
                online,
                login,
                logout);
    }

    private static UserPlace place(UUID region, String position, String lookAt) {
        return new UserPlace(new RegionId(region), Vector3.parse(position), Vector3.parse(lookAt));
    }
}
