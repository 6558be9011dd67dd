// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.time.Duration;

/**
 * When to give up on what another software has.
 *
 * @param connect on a connection
 * @param read on an answer
 * @param free on a free connection
 * @param largest content that is taken for an asset, in bytes, as it is after it was inflated: those of a database are whole in the heap
 */
record OpenSimLimits(Duration connect, Duration read, Duration free, int largest) {
    static final OpenSimLimits USUAL =
            new OpenSimLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5), 64 * 1024 * 1024);
}
