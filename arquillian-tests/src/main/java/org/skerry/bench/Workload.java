// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import org.skerry.api.error.ServiceUnavailableException;

/** One kind of request, again and again. Thread-safe; its callers are used by one thread each. */
interface Workload {
    /** As in reports: lower-case words with dashes. */
    String name();

    /** The listener that is asked. */
    URI server();

    /**
     * What one connection asks.
     *
     * @param connection from 0
     * @param connections how many there are
     */
    Caller caller(int connection, int connections);

    /** How many requests may be sent, by all connections together, before {@link #afterRound()} is due. */
    default int perRound() {
        return Integer.MAX_VALUE;
    }

    /**
     * Undoes what keeps the requests from being sent again; not measured.
     *
     * @throws ServiceUnavailableException if the server does not let it
     */
    default void afterRound() {}

    /** The requests of one connection. */
    interface Caller {
        /** The next request; its bytes are not kept beyond the next call. */
        byte[] next();

        /**
         * Whether that is the answer to the last request.
         *
         * @param whole to look at all of it; otherwise at what costs nothing
         */
        boolean accepts(WireAnswer answer, boolean whole);
    }
}
