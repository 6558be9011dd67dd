// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/** Counts logins and, when some had to be sent away, says so once in a period. Thread-safe. */
final class LoginFigures {
    private static final Logger LOG = System.getLogger(LoginFigures.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final InstantSource clock;
    private long quietUntilMillis;
    private long done;
    private long refused;
    private long late;
    private int mostWaiting;

    LoginFigures(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void waiting(int now) {
        mostWaiting = Math.max(mostWaiting, now);
    }

    /** One came to its end, whatever that was. */
    synchronized void done() {
        done++;
        tell();
    }

    /** One found no room. */
    synchronized void refused() {
        refused++;
        tell();
    }

    /** One's turn came too late. */
    synchronized void late() {
        late++;
        tell();
    }

    private void tell() {
        var now = clock.millis();
        if (refused + late == 0 || now < quietUntilMillis) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "login=too-busy refused={0} late={1} done={2} most-waiting={3}",
                refused,
                late,
                done,
                mostWaiting);
        quietUntilMillis = now + PERIOD.toMillis();
        done = 0;
        refused = 0;
        late = 0;
        mostWaiting = 0;
    }
}
