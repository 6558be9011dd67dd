// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;

/** A block in its place in a {@link BlockLane}. */
final class WaitingBlock extends Keyed<WaitingBlock> {
    private @Nullable EncodedBlock block;

    void replace(EncodedBlock newer) {
        block = newer;
    }

    void empty() {
        block = null;
    }

    EncodedBlock block() {
        var what = block;
        if (what == null) {
            throw new IllegalStateException("spent");
        }
        return what;
    }
}
