// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.web.http.AddressRateLimit;

/** Counts calls that were refused and tells of them, once a minute for each address. Thread-safe. */
final class RefusedCalls {
    private static final Logger LOG = System.getLogger(RefusedCalls.class.getName());
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final LongAdder refused = new LongAdder();
    private final AddressRateLimit told;
    private final AtomicBoolean openAddressTold = new AtomicBoolean();

    RefusedCalls(InstantSource clock) {
        this.told = new AddressRateLimit(1, QUIET, clock);
    }

    /** A call was refused; says whether that was told. */
    boolean add(String cause, String clientAddress) {
        refused.increment();
        if (!told.allows(clientAddress)) {
            return false;
        }
        LOG.log(
                Level.WARNING,
                "call=refused cause={0} client={1} refused-so-far={2,number,#}",
                cause,
                clientAddress,
                refused.sum());
        return true;
    }

    /** A private call came to an address that others reach, and nothing has to be shown there: told once, with the remedy. */
    void openAddress(String clientAddress, String localAddress) {
        refused.increment();
        if (openAddressTold.compareAndSet(false, true)) {
            LOG.log(
                    Level.ERROR,
                    "call=refused cause=public-address client={0} local={1}: the private listener is open to other"
                            + " machines and asks them for nothing, so all their calls are refused. Set {2}, or {3} and"
                            + " {4}, or bind it to 127.0.0.1.",
                    clientAddress,
                    localAddress,
                    TrustSettings.SECRET,
                    TrustSettings.USER,
                    TrustSettings.PASSWORD);
        }
    }

    /** Since the start. */
    long count() {
        return refused.sum();
    }
}
