// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.net.URI;
import java.util.Optional;
import org.skerry.connector.call.RobustCalls;

/**
 * What connectors over ROBUST's wire share.
 *
 * @param calls to private listeners of the grid's own servers, to which they prove whose they are
 * @param open to public listeners, which are told nothing that proves
 * @param messageKey the secret that servers of instant messages demand, empty for none
 * @param tiles where map tiles are shown, if not where they are brought
 */
public record Wires(RobustCalls calls, RobustCalls open, String messageKey, Optional<URI> tiles)
        implements AutoCloseable {
    @Override
    public void close() {
        calls.close();
        open.close();
    }
}
