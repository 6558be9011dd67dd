// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.util.List;
import org.skerry.api.profile.AppData;
import org.skerry.api.profile.Classified;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Pick;
import org.skerry.api.profile.Profile;
import org.skerry.api.profile.ProfilePreferences;
import org.skerry.api.profile.ProfileService;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.table.Candidate.Made;
import org.skerry.ejb.moving.table.TableStep.Shape;

/** What people tell about themselves and others. */
final class ProfileTables {
    private static final TargetTable PROFILE = TargetTable.of(
            "profile",
            "user_id:uuid! partner_id:uuid publish:bool mature:bool web_url:text image_id:uuid about:text"
                    + " first_life_image:uuid first_life:text want_mask:int want_text:text skills_mask:int"
                    + " skills_text:text languages:text entries:int~");
    private static final TargetTable PICK = TargetTable.of(
            "profile_pick",
            "id:uuid! creator_id:uuid top:bool name:text original_name:text description:text parcel_id:uuid"
                    + " snapshot_id:uuid parcel_name:text sim_name:text global_position:text gatekeeper:text"
                    + " sort_order:int enabled:bool");
    private static final TargetTable CLASSIFIED = TargetTable.of(
            "profile_classified",
            "id:uuid! creator_id:uuid created:time expires:time category:int name:text description:text"
                    + " parcel_id:uuid parent_estate:int snapshot_id:uuid sim_name:text global_position:text"
                    + " parcel_name:text flags:int price:int");
    private static final TargetTable NOTE = TargetTable.of("profile_note", "user_id:uuid! target_id:uuid! notes:text");
    private static final TargetTable PREFERENCES =
            TargetTable.of("profile_preferences", "user_id:uuid! messages_by_email:bool visible:bool email:text");
    private static final TargetTable DATA =
            TargetTable.of("profile_data", "user_id:uuid! tag:text! data_key:text! data_value:text");
    private static final int OCTET = 255;

    private ProfileTables() {}

    static List<MovingStep<?>> all() {
        return List.of(profiles(), picks(), classifieds(), notes(), preferences(), data());
    }

    private static MovingStep<?> profiles() {
        return new TableStep(
                Topic.PROFILES,
                Shape.of(
                        "userprofile",
                        "useruuid",
                        "useruuid profilePartner profileAllowPublish profileMaturePublish profileURL profileImage"
                                + " profileAboutText profileFirstImage profileFirstText profileWantToMask"
                                + " profileWantToText profileSkillsMask profileSkillsText profileLanguages"),
                PROFILE,
                row -> Made.of(
                        row.id("useruuid"),
                        row.idOrZero("profilePartner"),
                        row.bool("profileAllowPublish", false),
                        row.bool("profileMaturePublish", false),
                        row.line("profileURL", Profile.MAX_URL),
                        row.idOrZero("profileImage"),
                        row.text("profileAboutText", Profile.MAX_TEXT),
                        row.idOrZero("profileFirstImage"),
                        row.text("profileFirstText", Profile.MAX_TEXT),
                        row.integer("profileWantToMask", 0),
                        row.text("profileWantToText", Interests.MAX_TEXT),
                        row.integer("profileSkillsMask", 0),
                        row.text("profileSkillsText", Interests.MAX_TEXT),
                        row.text("profileLanguages", Interests.MAX_TEXT),
                        0));
    }

    /** Where {@code user} is the name of the parcel. */
    private static MovingStep<?> picks() {
        return new TableStep(
                Topic.PROFILES,
                Shape.of(
                        "userpicks",
                        "pickuuid",
                        "pickuuid creatoruuid toppick name originalname description parceluuid snapshotuuid user simname"
                                + " posglobal gatekeeper sortorder enabled"),
                PICK,
                row -> Made.of(
                        row.id("pickuuid"),
                        row.id("creatoruuid"),
                        row.bool("toppick", false),
                        row.line("name", Pick.MAX_NAME),
                        row.line("originalname", Pick.MAX_NAME),
                        row.text("description", Pick.MAX_TEXT),
                        row.idOrZero("parceluuid"),
                        row.idOrZero("snapshotuuid"),
                        row.line("user", Pick.MAX_NAME),
                        row.line("simname", Pick.MAX_NAME),
                        row.line("posglobal", Pick.MAX_NAME),
                        row.line("gatekeeper", Pick.MAX_NAME),
                        row.integer("sortorder", 0),
                        row.bool("enabled", true)));
    }

    private static MovingStep<?> classifieds() {
        return new TableStep(
                Topic.PROFILES,
                Shape.of(
                        "classifieds",
                        "classifieduuid",
                        "classifieduuid creatoruuid creationdate expirationdate category name description parceluuid"
                                + " parentestate snapshotuuid simname posglobal parcelname classifiedflags"
                                + " priceforlisting"),
                CLASSIFIED,
                row -> Made.of(
                        row.id("classifieduuid"),
                        row.id("creatoruuid"),
                        row.seconds("creationdate"),
                        row.seconds("expirationdate"),
                        row.integer("category", 0),
                        row.line("name", Classified.MAX_NAME),
                        row.text("description", Classified.MAX_TEXT),
                        row.idOrZero("parceluuid"),
                        row.integer("parentestate", 0),
                        row.idOrZero("snapshotuuid"),
                        row.line("simname", Classified.MAX_NAME),
                        row.line("posglobal", Classified.MAX_NAME),
                        row.line("parcelname", Classified.MAX_NAME),
                        row.integer("classifiedflags", 0) & OCTET,
                        Math.max(0, row.integer("priceforlisting", 0))));
    }

    /** Empty notes are none. */
    private static MovingStep<?> notes() {
        return new TableStep(
                Topic.PROFILES,
                Shape.of("usernotes", "useruuid targetuuid", "useruuid targetuuid notes"),
                NOTE,
                row -> row.raw("notes").isEmpty()
                        ? Made.NOTHING
                        : Made.of(
                                row.id("useruuid"), row.id("targetuuid"), row.text("notes", ProfileService.MAX_NOTES)));
    }

    private static MovingStep<?> preferences() {
        return new TableStep(
                Topic.PROFILES,
                Shape.of("usersettings", "useruuid", "useruuid imviaemail visible email"),
                PREFERENCES,
                row -> Made.of(
                        row.id("useruuid"),
                        row.bool("imviaemail", false),
                        row.bool("visible", true),
                        row.line("email", ProfilePreferences.MAX_EMAIL).strip()));
    }

    /** One value for each tag there, several by key here. */
    private static MovingStep<?> data() {
        return new TableStep(
                Topic.PROFILES, Shape.of("userdata", "UserId TagId", "UserId TagId DataKey DataVal"), DATA, row -> {
                    if (row.raw("TagId").length() > AppData.MAX_NAME
                            || row.raw("DataKey").length() > AppData.MAX_NAME) {
                        throw new RefusedRowException("too-long", "TagId or DataKey");
                    }
                    return Made.of(
                            row.id("UserId"),
                            row.text("TagId", AppData.MAX_NAME),
                            row.text("DataKey", AppData.MAX_NAME),
                            row.text("DataVal", AppData.MAX_VALUE));
                });
    }
}
