// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.profile.ProfilePreferences;

/** How somebody wants to be reached. */
@Entity
@Table(name = "profile_preferences")
class ProfilePreferencesEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    @Column(name = "messages_by_email")
    boolean messagesByEmail;

    @Column
    boolean visible;

    @Column(length = ProfilePreferences.MAX_EMAIL)
    String email;

    protected ProfilePreferencesEntity() {}

    ProfilePreferencesEntity(AgentId user) {
        this.user = user.value();
    }

    void take(ProfilePreferences preferences) {
        messagesByEmail = preferences.messagesByEmail();
        visible = preferences.visible();
        email = preferences.email();
    }

    ProfilePreferences toPreferences() {
        return new ProfilePreferences(new AgentId(user), messagesByEmail, visible, email);
    }
}
