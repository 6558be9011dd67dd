// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.net.URI;
import java.time.Duration;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.asset.HoldingsConnector;
import org.skerry.connector.asset.RobustAssetConnector;
import org.skerry.connector.avatar.RobustAvatarConnector;
import org.skerry.connector.bake.RobustBakedTextureConnector;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.estate.RobustEstateConnector;
import org.skerry.connector.grid.RobustGridConnector;
import org.skerry.connector.griduser.RobustGridUserConnector;
import org.skerry.connector.inventory.RobustInventoryConnector;
import org.skerry.connector.mute.RobustMuteListConnector;
import org.skerry.connector.offline.RobustOfflineMessageConnector;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.connector.presence.RobustPresenceConnector;
import org.skerry.connector.profile.RobustProfileConnector;
import org.skerry.region.door.GridServices;

/** The grid's services over ROBUST's wire: profiles behind its public URI, all others behind the private one. */
public final class GridLink implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(30);

    private final RobustCalls calls;
    private final RobustCalls openCalls;
    private final GridServices services;
    private final HoldingsConnector holdings;

    /**
     * Calls nobody yet.
     *
     * @param base of the grid's private listener
     * @param identity proves there whose calls they are, and is told nowhere else
     * @param open base of its public listener
     */
    public GridLink(URI base, CallerIdentity identity, URI open) {
        calls = new RobustCalls(CONNECT, CALL, identity);
        openCalls = new RobustCalls(CONNECT, CALL);
        holdings = new HoldingsConnector(base, calls);
        services = new GridServices(
                new RobustUserAccountConnector(base, calls),
                new RobustPresenceConnector(base, calls),
                new RobustGridUserConnector(base, calls),
                new RobustGridConnector(base, calls),
                new RobustAssetConnector(base, calls),
                new RobustInventoryConnector(base, calls),
                new RobustAvatarConnector(base, calls),
                new RobustBakedTextureConnector(base, calls),
                new RobustMuteListConnector(base, calls),
                new RobustOfflineMessageConnector(base, calls),
                new RobustProfileConnector(open, openCalls),
                new RobustAgentPreferencesConnector(base, calls),
                new RobustEstateConnector(base, calls));
    }

    public GridServices services() {
        return services;
    }

    /** Where a grid of ours is told what regions hold. */
    public HoldingsConnector holdings() {
        return holdings;
    }

    @Override
    public void close() {
        calls.close();
        openCalls.close();
    }
}
