// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What COD and COC say, for the image or for one tile of it. Not thread-safe. */
final class CodingStyle {
    private static final int PRECINCTS = 1;
    private static final int SOP = 2;
    private static final int EPH = 4;
    private static final int WIDE = 257;

    private final Map<Integer, Coding> ofComponents = new HashMap<>();
    private Optional<Coding> ofAll = Optional.empty();
    private Progression progression = Progression.LRCP;
    private int layers;
    private int flags;

    /** What a tile starts with. */
    CodingStyle copy() {
        var copy = new CodingStyle();
        copy.ofComponents.putAll(ofComponents);
        copy.ofAll = ofAll;
        copy.progression = progression;
        copy.layers = layers;
        copy.flags = flags;
        return copy;
    }

    /**
     * Reads a COD.
     *
     * @param ofTile then it also counts before the image's own COCs
     */
    void readAll(StreamBytes in, boolean ofTile) throws IOException, BrokenImageException, UnreadImageException {
        in.u16();
        flags = in.u8();
        progression = Progression.of(in.u8());
        layers = in.u16();
        in.u8(); // the components' transformation
        if (layers == 0) {
            throw new BrokenImageException("It has no layers.");
        }
        ofAll = Optional.of(Coding.read(in, (flags & PRECINCTS) != 0));
        if (ofTile) {
            ofComponents.clear();
        }
    }

    /** Reads a COC. */
    void readOne(StreamBytes in, int components) throws IOException, BrokenImageException, UnreadImageException {
        in.u16();
        var component = components < WIDE ? in.u8() : in.u16();
        if (component >= components) {
            throw new BrokenImageException("It says how component " + component + " of " + components + " is coded.");
        }
        var hasPrecincts = (in.u8() & PRECINCTS) != 0;
        ofComponents.put(component, Coding.read(in, hasPrecincts));
    }

    Coding of(int component) throws BrokenImageException {
        var own = ofComponents.get(component);
        if (own != null) {
            return own;
        }
        return ofAll.orElseThrow(() -> new BrokenImageException("It does not say how it is coded."));
    }

    Progression progression() {
        return progression;
    }

    int layers() {
        return layers;
    }

    /** Whether a marker may stand before each packet. */
    boolean startsOfPackets() {
        return (flags & SOP) != 0;
    }

    /** Whether a marker stands after each packet's header. */
    boolean endsOfHeaders() {
        return (flags & EPH) != 0;
    }
}
