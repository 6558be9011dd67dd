// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.net.URI;
import java.time.Duration;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.connector.friend.RobustFriendsConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.group.RobustGroupsConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.map.RobustMapImageConnector;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.connector.profile.RobustProfileConnector;

/** The grid's services as a simulator calls them. Thread-safe. */
final class Wire implements AutoCloseable {
    final RobustAssetConnector assets;
    final RobustInventoryConnector inventory;
    final RobustUserAccountConnector accounts;
    final FormService accountForms;
    final RobustAuthenticationConnector authentication;
    final RobustFriendsConnector friends;
    final RobustGroupsConnector groups;
    final RobustMuteListConnector mutes;
    final RobustProfileConnector profiles;
    final RobustAgentPreferencesConnector preferences;
    final RobustEstateConnector estates;
    final RobustGridConnector regions;
    final RobustOfflineMessageConnector messages;
    final RobustGridUserConnector places;
    final RobustAvatarConnector avatars;
    final RobustMapImageConnector map;

    private final RobustCalls calls;

    /**
     * Connects to a grid.
     *
     * @param patience for one call; longer than the server takes for anything, so that nothing goes on after it
     */
    Wire(URI publicUri, URI privateUri, Duration patience) {
        calls = new RobustCalls(Duration.ofSeconds(5), patience);
        assets = new RobustAssetConnector(privateUri, calls);
        inventory = new RobustInventoryConnector(privateUri, calls);
        accounts = new RobustUserAccountConnector(privateUri, calls);
        accountForms = new FormService("accounts", privateUri, "accounts", calls);
        authentication = new RobustAuthenticationConnector(privateUri, calls);
        friends = new RobustFriendsConnector(privateUri, calls);
        groups = new RobustGroupsConnector(privateUri, calls);
        mutes = new RobustMuteListConnector(privateUri, calls);
        profiles = new RobustProfileConnector(publicUri, calls);
        preferences = new RobustAgentPreferencesConnector(privateUri, calls);
        estates = new RobustEstateConnector(privateUri, calls);
        regions = new RobustGridConnector(privateUri, calls);
        messages = new RobustOfflineMessageConnector(privateUri, calls);
        places = new RobustGridUserConnector(privateUri, calls);
        avatars = new RobustAvatarConnector(privateUri, calls);
        map = new RobustMapImageConnector(privateUri, calls, publicUri, calls);
    }

    @Override
    public void close() {
        calls.close();
    }
}
