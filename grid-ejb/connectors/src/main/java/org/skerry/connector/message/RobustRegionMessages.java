// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.message;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.RegionMessages;
import org.skerry.connector.call.RobustCalls;

/** Messages to simulators, at the URI under which their region is registered. */
public final class RobustRegionMessages implements RegionMessages {
    private static final Logger LOG = System.getLogger(RobustRegionMessages.class.getName());

    private final InstantMessageCalls messages;

    public RobustRegionMessages(RobustCalls calls) {
        this(calls, "");
    }

    /** @param key the secret that simulators of this grid demand, empty for none */
    public RobustRegionMessages(RobustCalls calls, String key) {
        this.messages = new InstantMessageCalls(calls, key);
    }

    @Override
    public boolean send(GridRegion region, InstantMessage message) {
        try {
            return messages.send(URI.create(region.endpoint().serverUri()), message);
        } catch (ServiceUnavailableException | IllegalArgumentException unreachable) {
            LOG.log(Level.DEBUG, "undelivered region={0} cause={1}", region.id(), unreachable.getMessage());
            return false;
        }
    }
}
