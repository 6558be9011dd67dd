// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.skerry.connector.catalog.ServiceKind;

/** Makes a wrong service choice fail the start, not the first call, and says in the log where services are. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class WiringCheck {
    private static final System.Logger LOG = System.getLogger(WiringCheck.class.getName());

    @Inject
    GridSwitchboard board;

    @Inject
    ServicesForManagement management;

    @PostConstruct
    void check() {
        board.check();
        var local = 0;
        for (var kind : ServiceKind.ALL) {
            var chosen = board.chosen(kind.name());
            if (chosen.isLocal()) {
                local++;
            } else {
                LOG.log(
                        Level.INFO,
                        "service={0} at=\"{1}\" reads-at=\"{2}\"",
                        kind.name(),
                        chosen.changesText(),
                        chosen.readsText());
            }
        }
        management.show();
        LOG.log(Level.INFO, "services local={0} elsewhere={1}", local, ServiceKind.ALL.size() - local);
    }
}
