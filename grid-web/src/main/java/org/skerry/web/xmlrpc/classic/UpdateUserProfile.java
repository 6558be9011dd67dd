// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.profile.Profile;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code update_user_profile}: texts, pictures and home, of which only those change that are sent. */
@Singleton
@SimulatorCall
public class UpdateUserProfile extends ClassicMethod {
    private final UserAccountService accounts;
    private final ProfileService profiles;
    private final GridUserService users;
    private final GridService grid;

    @Inject
    public UpdateUserProfile(
            UserAccountService accounts, ProfileService profiles, GridUserService users, GridService grid) {
        super("update_user_profile", ClassicAnswers.NOBODY);
        this.accounts = accounts;
        this.profiles = profiles;
        this.users = users;
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var user = new AgentId(members.uuid("avatar_uuid"));
        if (accounts.find(ScopeId.ZERO, user).isEmpty()) {
            return ClassicAnswers.NOBODY;
        }
        var home = home(user, members);
        var done = profiles.updateProperties(changed(profiles.profile(user), members))
                && home.map(place -> users.setHome(user.toString(), place)).orElse(true);
        return Map.of("returnString", WireFields.text(done));
    }

    private static Profile changed(Profile before, WireFields members) {
        return new Profile(
                before.user(),
                before.partner(),
                members.has("AllowPublish") ? members.bool("AllowPublish") : before.publish(),
                members.has("MaturePublish") ? members.bool("MaturePublish") : before.mature(),
                members.find("ProfileURL").orElse(before.webUrl()),
                members.has("ImageID") ? new AssetId(members.uuidOrZero("ImageID")) : before.image(),
                members.find("AboutText").orElse(before.about()),
                members.has("FLImageID") ? new AssetId(members.uuidOrZero("FLImageID")) : before.firstLifeImage(),
                members.find("FLAboutText").orElse(before.firstLife()),
                before.interests());
    }

    /** The new home; empty if it stays. */
    private Optional<UserPlace> home(AgentId user, WireFields members) {
        var region = members.has("home_region_id")
                ? Optional.of(new RegionId(members.uuid("home_region_id")))
                : members.find("home_region")
                        .flatMap(handle -> RegionTalk.at(grid, handle))
                        .map(GridRegion::id);
        var before = users.find(user.toString()).map(GridUserInfo::home).orElse(UserPlace.NONE);
        return region.map(place -> new UserPlace(
                place,
                ClassicVectors.read(members, "home_pos_", before.position()),
                ClassicVectors.read(members, "home_look_", before.lookAt())));
    }
}
