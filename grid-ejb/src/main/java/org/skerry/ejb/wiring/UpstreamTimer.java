// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks after other servers every few seconds: who is there, and what waits for them. A server without others does nothing. */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class UpstreamTimer {
    @Inject
    GridSwitchboard board;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "other servers")
    void tend() {
        board.tend();
    }
}
