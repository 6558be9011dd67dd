// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.maintenance;

import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.audit.OldAudit;
import org.skerry.ejb.auth.ExpiredTokens;
import org.skerry.ejb.backoff.OldLoginSources;
import org.skerry.ejb.identity.OldIdentityTokens;
import org.skerry.ejb.offline.OldMessages;
import org.skerry.ejb.presence.LostSessions;
import org.skerry.ejb.wiring.LocalService;

/**
 * Removes what would otherwise lie about for ever: sessions whose viewer never arrived in a region, tokens that expired,
 * messages that
 * nobody came for, and audit entries that have been kept for long enough. All are also removed when their user logs in again, which some users never do.
 */
@Singleton
@Startup
@LocalBean
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    @Inject
    @LocalService
    LostSessions sessions;

    @Inject
    @LocalService
    ExpiredTokens tokens;

    @Inject
    @LocalService
    OldMessages messages;

    @Inject
    OldAudit audit;

    @Inject
    OldLoginSources sources;

    @Inject
    OldIdentityTokens identities;

    @Inject
    HousekeepingSettings settings;

    @Inject
    Clock clock;

    /** Each server of a grid does it: whoever comes second finds nothing. */
    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "housekeeping")
    void tidy() {
        try {
            var lost = sessions.endUnreported(clock.instant().minus(settings.arrival()));
            var expired = tokens.deleteExpired() + identities.deleteOld();
            var old = messages.deleteOld();
            var audited = settings.auditDays() == 0
                    ? 0
                    : audit.deleteBefore(clock.instant().minus(Duration.ofDays(settings.auditDays())));
            var places = sources.deleteOld();
            if (lost > 0 || expired > 0 || old > 0 || audited > 0 || places > 0) {
                LOG.log(
                        Level.INFO,
                        "housekeeping sessions={0,number,#} tokens={1,number,#} messages={2,number,#}"
                                + " audit={3,number,#} login-sources={4,number,#}",
                        lost,
                        expired,
                        old,
                        audited,
                        places);
            }
        } catch (ServiceUnavailableException unavailable) {
            // thrown on, it would bring the container's stack trace and an immediate second try
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "housekeeping=failed cause={0}",
                    unavailable.getMessage());
        }
    }
}
