// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.ArrayList;
import java.util.List;
import org.skerry.api.binary.Octets;

/** Puts coded patches into as few streams as fit into datagrams. */
final class LayerStreamWriter {
    /** Largest stream; with LayerData's other fields and the packet header it stays far below any MTU. */
    static final int MAX_BYTES = 985;

    private static final int STRIDE = 264;
    private static final int END = 97;

    private final int type;
    private final List<LayerStream> done = new ArrayList<>();
    private BitWriter open;
    private boolean empty = true;

    LayerStreamWriter(int type) {
        this.type = type;
        this.open = begin();
    }

    void add(EncodedPatch patch) {
        if (!empty && open.bitCount() + patch.bitCount() + Byte.SIZE > MAX_BYTES * Byte.SIZE) {
            close();
        }
        open.append(patch.bytes().toArray(), patch.bitCount());
        empty = false;
    }

    /** Everything added; the writer is used up. */
    List<LayerStream> finish() {
        if (!empty) {
            close();
        }
        return List.copyOf(done);
    }

    private BitWriter begin() {
        var out = new BitWriter();
        out.number(STRIDE, Short.SIZE);
        out.number(Heightmap.PATCH_SIZE, Byte.SIZE);
        out.number(type, Byte.SIZE);
        return out;
    }

    private void close() {
        open.number(END, Byte.SIZE);
        done.add(new LayerStream(type, Octets.owning(open.toBytes())));
        open = begin();
        empty = true;
    }
}
