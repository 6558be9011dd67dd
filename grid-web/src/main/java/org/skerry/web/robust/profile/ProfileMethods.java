// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.profile;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.skerry.api.id.AgentId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.wire.JsonRpcReply;
import org.skerry.api.wire.ProfileEntryJson;
import org.skerry.api.wire.ProfileJson;
import org.skerry.api.wire.WireFields;
import org.skerry.web.jsonrpc.JsonRpcMethod;
import org.skerry.web.jsonrpc.JsonRpcMethods;

/** The 18 methods of profiles (robust-wire section 17). An update answers the object as it was sent. */
@Singleton
public class ProfileMethods implements JsonRpcMethods {
    private final ProfileService profiles;
    private final Map<String, JsonRpcMethod> methods = new HashMap<>();

    @Inject
    public ProfileMethods(ProfileService profiles) {
        this.profiles = profiles;
        addProfiles();
        addEntries();
        addRecords();
    }

    @Override
    public Map<String, JsonRpcMethod> methods() {
        return Map.copyOf(methods);
    }

    private void addProfiles() {
        query("avatar_properties_request", fields -> ProfileJson.of(profiles.profile(id(fields, "UserId"))));
        update("avatar_properties_update", ProfileJson::readProfile, profiles::updateProperties, ProfileJson::of);
        update(
                "avatar_interests_update",
                ProfileJson::readProfile,
                told -> profiles.updateInterests(told.user(), told.interests()),
                told -> ProfileJson.of(told.user(), told.interests()));
        query("image_assets_request", fields -> ProfileJson.images(profiles.images(id(fields, "avatarId"))));
    }

    private void addEntries() {
        query(
                "avatarclassifiedsrequest",
                fields -> ProfileEntryJson.list(
                        ProfileEntryJson.CLASSIFIED_ID, profiles.classifieds(id(fields, "creatorId"))));
        methods.put(
                "classifieds_info_query",
                fields -> found(profiles.classified(fields.uuid("ClassifiedId")).map(ProfileEntryJson::of)));
        update("classified_update", ProfileEntryJson::readClassified, profiles::updateClassified, ProfileEntryJson::of);
        query("classified_delete", fields -> new Llsd.Bool(profiles.deleteClassified(fields.uuid("classifiedId"))));
        query(
                "avatarpicksrequest",
                fields -> ProfileEntryJson.list(ProfileEntryJson.PICK_ID, profiles.picks(id(fields, "creatorId"))));
        methods.put(
                "pickinforequest",
                fields -> found(profiles.pick(id(fields, "CreatorId"), fields.uuid("PickId"))
                        .map(ProfileEntryJson::of)));
        update("picks_update", ProfileEntryJson::readPick, profiles::updatePick, ProfileEntryJson::of);
        query("picks_delete", fields -> new Llsd.Bool(profiles.deletePick(fields.uuid("pickId"))));
    }

    private void addRecords() {
        query("avatarnotesrequest", fields -> {
            var user = id(fields, "UserId");
            var target = id(fields, "TargetId");
            return ProfileJson.notes(user, target, profiles.notes(user, target));
        });
        update(
                "avatar_notes_update",
                fields -> fields,
                fields -> profiles.updateNotes(id(fields, "UserId"), id(fields, "TargetId"), fields.text("Notes")),
                fields -> ProfileJson.notes(id(fields, "UserId"), id(fields, "TargetId"), fields.text("Notes")));
        query("user_preferences_request", fields -> ProfileJson.of(profiles.preferences(id(fields, "UserId"))));
        update("user_preferences_update", ProfileJson::readPreferences, profiles::updatePreferences, ProfileJson::of);
        query("user_data_request", fields -> {
            var asked = ProfileJson.readData(fields);
            return ProfileJson.of(asked.isUsable() ? profiles.data(asked.user(), asked.tag(), asked.key()) : asked);
        });
        update("user_data_update", ProfileJson::readData, profiles::updateData, ProfileJson::of);
    }

    private void query(String name, Function<WireFields, Llsd> answer) {
        methods.put(name, fields -> new JsonRpcReply.Result(answer.apply(fields)));
    }

    private <T> void update(
            String name, Function<WireFields, T> reader, Function<T, Boolean> change, Function<T, Llsd> echo) {
        methods.put(name, fields -> {
            var told = reader.apply(fields);
            return change.apply(told)
                    ? new JsonRpcReply.Result(echo.apply(told))
                    : new JsonRpcReply.Refusal(JsonRpcReply.INVALID_PARAMS, "It cannot be kept");
        });
    }

    private static JsonRpcReply found(Optional<Llsd.Struct> value) {
        return value.<JsonRpcReply>map(JsonRpcReply.Result::new)
                .orElseGet(() -> new JsonRpcReply.Refusal(JsonRpcReply.INVALID_PARAMS, "There is none"));
    }

    private static AgentId id(WireFields fields, String name) {
        return new AgentId(fields.uuid(name));
    }
}
