// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.friend.Friend;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.GridService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.api.prefs.AgentPreferencesService;

/** What a viewer is told of its user besides belongings: friends, home, and what they want to see. */
@ApplicationScoped
public class Acquaintance {
    @Inject
    FriendsService friends;

    @Inject
    AgentPreferencesService preferences;

    @Inject
    GridService grid;

    @Inject
    LoginSettings settings;

    /**
     * What there is to tell.
     *
     * @param access see {@link LoginSettings}
     */
    record Known(List<Friend> friends, String access, Optional<GridRegion> homeRegion) {}

    Known of(AgentId user, GridUserInfo places) {
        return new Known(friends(user), access(user), homeRegion(places));
    }

    /** Those who agreed, each once; somebody may be noted both with and without the address of their grid. */
    private List<Friend> friends(AgentId user) {
        var told = new HashSet<UUID>();
        return friends.findAll(UniversalUserId.of(user)).stream()
                .filter(friend -> friend.theirFlags() != Friend.NOT_ACCEPTED)
                .filter(friend -> told.add(friend.friend().agent()))
                .toList();
    }

    /** The maturity that the user has chosen, or the grid's own; never beyond what the grid allows. */
    private String access(AgentId user) {
        return preferences
                .find(user)
                .map(AgentPreferences::access)
                .flatMap(Access::parse)
                .orElse(settings.access())
                .atMost(settings.accessMax())
                .word();
    }

    private Optional<GridRegion> homeRegion(GridUserInfo user) {
        var home = user.home().region();
        return home.isZero() ? Optional.empty() : grid.find(ScopeId.ZERO, home);
    }
}
