// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import java.util.List;
import org.skerry.api.binary.Octets;

/** Which patches a LayerData message brings, for tests of other packages. */
public final class SentPatches {
    private SentPatches() {}

    public static List<PatchId> of(int type, Octets stream) {
        return LayerDataDecoder.decode(new LayerStream(type, stream)).stream()
                .map(patch -> of(type, patch.id()))
                .toList();
    }

    static PatchId of(int type, int id) {
        var shift = type == LayerStream.LAND ? 5 : 16;
        return new PatchId(id >> shift, id & ((1 << shift) - 1));
    }
}
