// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.profile.AppData;
import org.skerry.api.profile.Classified;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Pick;
import org.skerry.api.profile.Profile;
import org.skerry.api.profile.ProfileEntry;
import org.skerry.api.profile.ProfilePreferences;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.wire.JsonFields;
import org.skerry.api.wire.ProfileEntryJson;
import org.skerry.api.wire.ProfileJson;
import org.skerry.api.wire.WireFields;
import org.skerry.connector.call.JsonRpcService;
import org.skerry.connector.call.RobustCalls;

/** Profiles at a remote grid. Unlike the other services these are on the public listener. */
public final class RobustProfileConnector implements ProfileService {
    private final JsonRpcService service;

    public RobustProfileConnector(URI base, RobustCalls calls) {
        this.service = new JsonRpcService("profiles", base, calls);
    }

    @Override
    public Profile profile(AgentId user) {
        return service.ask("avatar_properties_request", user(user), fields(ProfileJson::readProfile));
    }

    @Override
    public boolean updateProperties(Profile profile) {
        return updated("avatar_properties_update", ProfileJson.of(profile));
    }

    @Override
    public boolean updateInterests(AgentId user, Interests interests) {
        return updated("avatar_interests_update", ProfileJson.of(user, interests));
    }

    @Override
    public List<ProfileEntry> classifieds(AgentId creator) {
        return service.ask(
                "avatarclassifiedsrequest",
                params("creatorId", creator.value()),
                value -> ProfileEntryJson.readList(ProfileEntryJson.CLASSIFIED_ID, value));
    }

    @Override
    public Optional<Classified> classified(UUID id) {
        // Without a creator it is what a stock grid answers for one that is not there.
        return service.call("classifieds_info_query", params("ClassifiedId", id), JsonFields::read)
                .filter(fields -> fields.has("CreatorId"))
                .map(ProfileEntryJson::readClassified);
    }

    @Override
    public boolean updateClassified(Classified classified) {
        return updated("classified_update", ProfileEntryJson.of(classified));
    }

    @Override
    public boolean deleteClassified(UUID id) {
        return updated("classified_delete", params("classifiedId", id));
    }

    @Override
    public List<ProfileEntry> picks(AgentId creator) {
        return service.ask(
                "avatarpicksrequest",
                params("creatorId", creator.value()),
                value -> ProfileEntryJson.readList(ProfileEntryJson.PICK_ID, value));
    }

    @Override
    public Optional<Pick> pick(AgentId creator, UUID id) {
        var asked = new JsonFields()
                .put("PickId", id)
                .put("CreatorId", creator.value())
                .build();
        return service.call("pickinforequest", asked, fields(ProfileEntryJson::readPick));
    }

    @Override
    public boolean updatePick(Pick pick) {
        return updated("picks_update", ProfileEntryJson.of(pick));
    }

    @Override
    public boolean deletePick(UUID id) {
        return updated("picks_delete", params("pickId", id));
    }

    @Override
    public String notes(AgentId user, AgentId target) {
        return service.ask(
                "avatarnotesrequest", ProfileJson.notes(user, target, ""), fields(fields -> fields.text("Notes")));
    }

    @Override
    public boolean updateNotes(AgentId user, AgentId target, String notes) {
        return updated("avatar_notes_update", ProfileJson.notes(user, target, notes));
    }

    @Override
    public ProfilePreferences preferences(AgentId user) {
        return service.ask("user_preferences_request", user(user), fields(ProfileJson::readPreferences));
    }

    @Override
    public boolean updatePreferences(ProfilePreferences preferences) {
        return updated("user_preferences_update", ProfileJson.of(preferences));
    }

    @Override
    public List<AssetId> images(AgentId user) {
        return service.ask("image_assets_request", params("avatarId", user.value()), ProfileJson::readImages);
    }

    @Override
    public AppData data(AgentId user, String tag, String key) {
        return service.ask(
                "user_data_request", ProfileJson.of(new AppData(user, tag, key, "")), fields(ProfileJson::readData));
    }

    @Override
    public boolean updateData(AppData data) {
        return updated("user_data_update", ProfileJson.of(data));
    }

    /** Servers answer the object as sent, or a truth value. */
    private boolean updated(String method, Llsd.Struct params) {
        return service.call(method, params, answer -> !answer.equals(new Llsd.Bool(false)))
                .orElse(false);
    }

    private static <T> Function<Llsd, T> fields(Function<WireFields, T> reader) {
        return value -> reader.apply(JsonFields.read(value));
    }

    private static Llsd.Struct user(AgentId user) {
        return params("UserId", user.value());
    }

    private static Llsd.Struct params(String name, UUID id) {
        return new JsonFields().put(name, id).build();
    }
}
