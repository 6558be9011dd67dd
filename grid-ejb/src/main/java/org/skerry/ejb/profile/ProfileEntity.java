// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Profile;

/** A user's profile. Whoever adds a pick or a classified locks this row. */
@Entity
@Table(name = "profile")
class ProfileEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    @Column(name = "partner_id")
    UUID partner;

    @Column
    boolean publish;

    @Column
    boolean mature;

    @Column(name = "web_url", length = Profile.MAX_URL)
    String webUrl;

    @Column(name = "image_id")
    UUID image;

    @Column(length = Profile.MAX_TEXT)
    String about;

    @Column(name = "first_life_image")
    UUID firstLifeImage;

    @Column(name = "first_life", length = Profile.MAX_TEXT)
    String firstLife;

    @Column(name = "want_mask")
    int wantMask;

    @Column(name = "want_text", length = Interests.MAX_TEXT)
    String wantText;

    @Column(name = "skills_mask")
    int skillsMask;

    @Column(name = "skills_text", length = Interests.MAX_TEXT)
    String skillsText;

    @Column(length = Interests.MAX_TEXT)
    String languages;

    /** Picks and classifieds ever added. */
    @Column
    int entries;

    protected ProfileEntity() {}

    ProfileEntity(AgentId user) {
        this.user = user.value();
        this.partner = AgentId.ZERO.value();
        takeProperties(Profile.empty(user));
        takeInterests(Interests.NONE);
    }

    final void takeProperties(Profile profile) {
        publish = profile.publish();
        mature = profile.mature();
        webUrl = profile.webUrl();
        image = profile.image().value();
        about = profile.about();
        firstLifeImage = profile.firstLifeImage().value();
        firstLife = profile.firstLife();
    }

    final void takeInterests(Interests interests) {
        wantMask = interests.wantMask();
        wantText = interests.wantText();
        skillsMask = interests.skillsMask();
        skillsText = interests.skillsText();
        languages = interests.languages();
    }

    Profile toProfile() {
        return new Profile(
                new AgentId(user),
                new AgentId(partner),
                publish,
                mature,
                webUrl,
                new AssetId(image),
                about,
                new AssetId(firstLifeImage),
                firstLife,
                new Interests(wantMask, wantText, skillsMask, skillsText, languages));
    }
}
