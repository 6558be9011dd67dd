// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.id.RegionId;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code region_startup}: a region has started; who was in it before it died is there no more. */
@Singleton
@SimulatorCall
public class RegionStartup extends ClassicMethod {
    private final PresenceService presence;

    @Inject
    public RegionStartup(PresenceService presence) {
        super("region_startup", ClassicAnswers.NOT_HEARD);
        this.presence = presence;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return presence.logoutRegion(new RegionId(members.uuid("RegionUUID")))
                ? ClassicAnswers.HEARD
                : ClassicAnswers.NOT_HEARD;
    }
}
