// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.time.Instant;
import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.profile.AppData;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Profile;
import org.skerry.api.profile.ProfilePreferences;

/** Profiles as objects in JSON (robust-wire section 17), members in the captured order. */
public final class ProfileJson {
    private ProfileJson() {}

    public static Llsd.Struct of(Profile profile) {
        var fields = new JsonFields()
                .put("UserId", profile.user().value())
                .put("PartnerId", profile.partner().value())
                .put("PublishProfile", profile.publish())
                .put("PublishMature", profile.mature())
                .put("WebUrl", profile.webUrl());
        return interests(fields, profile.interests())
                .put("ImageId", profile.image().value())
                .put("AboutText", profile.about())
                .put("FirstLifeImageId", profile.firstLifeImage().value())
                .put("FirstLifeText", profile.firstLife())
                .build();
    }

    /** A request that changes the interests alone. */
    public static Llsd.Struct of(AgentId user, Interests interests) {
        return interests(new JsonFields().put("UserId", user.value()), interests)
                .build();
    }

    private static JsonFields interests(JsonFields fields, Interests interests) {
        return fields.put("WantToMask", interests.wantMask())
                .put("WantToText", interests.wantText())
                .put("SkillsMask", interests.skillsMask())
                .put("SkillsText", interests.skillsText())
                .put("Language", interests.languages());
    }

    public static Profile readProfile(WireFields fields) {
        return new Profile(
                new AgentId(fields.uuid("UserId")),
                new AgentId(fields.uuidOrZero("PartnerId")),
                fields.bool("PublishProfile"),
                fields.bool("PublishMature"),
                fields.text("WebUrl"),
                new AssetId(fields.uuidOrZero("ImageId")),
                fields.text("AboutText"),
                new AssetId(fields.uuidOrZero("FirstLifeImageId")),
                fields.text("FirstLifeText"),
                new Interests(
                        fields.bits("WantToMask", 0),
                        fields.text("WantToText"),
                        fields.bits("SkillsMask", 0),
                        fields.text("SkillsText"),
                        fields.text("Language")));
    }

    public static Llsd.Struct of(ProfilePreferences preferences) {
        return new JsonFields()
                .put("UserId", preferences.user().value())
                .put("IMViaEmail", preferences.messagesByEmail())
                .put("Visible", preferences.visible())
                .put("EMail", preferences.email())
                .build();
    }

    public static ProfilePreferences readPreferences(WireFields fields) {
        return new ProfilePreferences(
                new AgentId(fields.uuid("UserId")),
                fields.bool("IMViaEmail"),
                fields.bool("Visible"),
                fields.text("EMail"));
    }

    public static Llsd.Struct of(AppData data) {
        return new JsonFields()
                .put("TagId", data.tag())
                .put("DataKey", data.key())
                .put("UserId", data.user().value())
                .put("DataVal", data.value())
                .build();
    }

    public static AppData readData(WireFields fields) {
        return new AppData(
                new AgentId(fields.uuid("UserId")),
                fields.text("TagId"),
                fields.text("DataKey"),
                fields.text("DataVal"));
    }

    public static Llsd.Array images(List<AssetId> images) {
        return new Llsd.Array(images.stream()
                .<Llsd>map(image -> new Llsd.Text(image.toString()))
                .toList());
    }

    public static List<AssetId> readImages(Llsd value) {
        if (!(value instanceof Llsd.Array(var images))) {
            throw new MalformedBodyException("not a list");
        }
        return images.stream()
                .map(image -> image instanceof Llsd.Text(var text) ? text : "")
                .map(text -> new AssetId(WireFields.uuidOf("image", text)))
                .toList();
    }

    /** Notes of a user about another. */
    public static Llsd.Struct notes(AgentId user, AgentId target, String notes) {
        return new JsonFields()
                .put("UserId", user.value())
                .put("TargetId", target.value())
                .put("Notes", notes)
                .build();
    }

    /** Seconds since 1970 as a number of 32 bits, whose last second is in 2038. */
    static int seconds(Instant time) {
        return Math.clamp(time.getEpochSecond(), 0, Integer.MAX_VALUE);
    }
}
