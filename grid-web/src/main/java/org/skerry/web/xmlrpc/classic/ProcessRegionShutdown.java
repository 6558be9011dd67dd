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

/** {@code process_region_shutdown}: a region has gone, and nobody is in it any more. */
@Singleton
@SimulatorCall
public class ProcessRegionShutdown extends ClassicMethod {
    private final PresenceService presence;

    @Inject
    public ProcessRegionShutdown(PresenceService presence) {
        super("process_region_shutdown", ClassicAnswers.NOT_HEARD);
        this.presence = presence;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        return presence.logoutRegion(new RegionId(members.uuid("regionid")))
                ? ClassicAnswers.HEARD
                : ClassicAnswers.NOT_HEARD;
    }
}
