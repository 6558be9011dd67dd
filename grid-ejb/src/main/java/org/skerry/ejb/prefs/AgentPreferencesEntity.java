// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.prefs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.prefs.AgentPreferences;

/** A user's preferences. */
@Entity
@Table(name = "agent_preferences")
class AgentPreferencesEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    @Column(length = AgentPreferences.MAX_TEXT)
    String access;

    @Column(name = "hover_height")
    float hoverHeight;

    @Column(length = AgentPreferences.MAX_TEXT)
    String language;

    @Column(name = "language_is_public")
    boolean languageIsPublic;

    @Column(name = "perm_everyone")
    int everyone;

    @Column(name = "perm_group")
    int group;

    @Column(name = "perm_next_owner")
    int nextOwner;

    protected AgentPreferencesEntity() {}

    AgentPreferencesEntity(AgentId user) {
        this.user = user.value();
    }

    void take(AgentPreferences preferences) {
        access = preferences.access();
        hoverHeight = preferences.hoverHeight();
        language = preferences.language();
        languageIsPublic = preferences.languageIsPublic();
        everyone = preferences.everyonePermissions();
        group = preferences.groupPermissions();
        nextOwner = preferences.nextOwnerPermissions();
    }

    AgentPreferences toPreferences() {
        return new AgentPreferences(
                new AgentId(user), access, hoverHeight, language, languageIsPublic, everyone, group, nextOwner);
    }
}
