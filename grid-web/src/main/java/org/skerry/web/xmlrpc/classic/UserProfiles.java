// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.account.UserAccount;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.ScopeId;
import org.skerry.api.math.Vector3;
import org.skerry.api.profile.ProfileService;

/**
 * A user as the classic user server told of one: account, profile and home together. The e-mail address is told empty, as
 * with all that ask for others' profiles here.
 */
@Singleton
public class UserProfiles {
    private final ProfileService profiles;
    private final GridUserService users;
    private final GridService grid;

    @Inject
    public UserProfiles(ProfileService profiles, GridUserService users, GridService grid) {
        this.profiles = profiles;
        this.users = users;
        this.grid = grid;
    }

    Map<String, Object> told(UserAccount account) {
        var profile = profiles.profile(account.id());
        var id = account.id().toString();
        var user = users.find(id).orElseGet(() -> GridUserInfo.unknown(id));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("firstname", account.name().first());
        answer.put("lastname", account.name().last());
        answer.put("email", "");
        answer.put("uuid", id);
        answer.put("server_inventory", account.serviceUrls().getOrDefault("InventoryServerURI", ""));
        answer.put("server_asset", account.serviceUrls().getOrDefault("AssetServerURI", ""));
        answer.put("profile_about", profile.about());
        answer.put("profile_firstlife_about", profile.firstLife());
        answer.put("profile_firstlife_image", profile.firstLifeImage().toString());
        answer.put("profile_can_do", Integer.toString(profile.interests().skillsMask()));
        answer.put("profile_want_do", Integer.toString(profile.interests().wantMask()));
        answer.put("profile_image", profile.image().toString());
        answer.put("profile_created", Long.toString(account.created().getEpochSecond()));
        answer.put("profile_lastlogin", Long.toString(user.login().getEpochSecond()));
        putHome(user.home(), answer);
        answer.put("user_flags", Integer.toString(account.flags()));
        answer.put("god_level", Integer.toString(account.level()));
        answer.put("custom_type", account.title());
        answer.put("partner", profile.partner().toString());
        return answer;
    }

    private void putHome(UserPlace home, Map<String, Object> answer) {
        put("home_coordinates_", home.position(), answer);
        answer.put(
                "home_region",
                grid.find(ScopeId.ZERO, home.region()).map(RegionTalk::handle).orElse("0"));
        answer.put("home_region_id", home.region().toString());
        put("home_look_", home.lookAt(), answer);
    }

    private static void put(String prefix, Vector3 vector, Map<String, Object> answer) {
        answer.put(prefix + "x", Vector3.number(vector.x()));
        answer.put(prefix + "y", Vector3.number(vector.y()));
        answer.put(prefix + "z", Vector3.number(vector.z()));
    }
}
