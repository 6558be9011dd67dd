// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import java.time.Clock;

/** The back-off as other packages' tests want it. */
public final class BackOffs {
    private BackOffs() {}

    /** One that lets everybody try. */
    @SuppressWarnings("UnnecessaryAssignment") // it stands in for the container
    public static LoginBackOff off() {
        var backOff = new LoginBackOff();
        backOff.settings = new BackOffSettings(false);
        backOff.clock = Clock.systemUTC();
        return backOff;
    }
}
