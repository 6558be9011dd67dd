// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A tile's packets in their order, and how far they were read. Not thread-safe. */
final class Tile {
    private static final int SOP = 0xFF91;
    private static final int SOP_LENGTH = 6;
    private static final int EPH = 0xFF92;

    private final CodingStyle style;
    private final List<List<Precinct>> runs;
    private int run;
    private int layer;
    private int inRun;

    private Tile(CodingStyle style, List<List<Precinct>> runs) {
        this.style = style;
        this.runs = runs;
    }

    static Tile of(ImageSize size, int number, CodingStyle style, BlockBudget budget)
            throws BrokenImageException, UnreadImageException {
        var precincts = new ArrayList<Precinct>();
        for (var component = 0; component < size.components(); component++) {
            new TileComponent(size, number, component, style.of(component)).addPrecincts(precincts, budget);
        }
        return new Tile(style, style.progression().runs(precincts));
    }

    boolean isWhole() {
        return run == runs.size();
    }

    /** How many layers, from the first, have all their packets. */
    int wholeLayers() {
        if (isWhole()) {
            return style.layers();
        }
        return run == runs.size() - 1 ? layer : 0;
    }

    /** Reads the next packet. */
    Packet next(StreamBytes in) throws IOException, BrokenImageException {
        if (style.startsOfPackets() && in.isNext(SOP)) {
            in.skip(SOP_LENGTH);
        }
        var precinct = runs.get(run).get(inRun);
        var bits = new PacketBits(in);
        var bytes = 0L;
        if (bits.next() == 1) {
            for (var band : precinct.bands()) {
                bytes += band.read(bits, layer, precinct.coding());
            }
        }
        bits.end();
        if (style.endsOfHeaders() && in.isNext(EPH)) {
            in.skip(2);
        }
        var packet = new Packet(layer, bytes);
        advance();
        return packet;
    }

    private void advance() {
        inRun++;
        if (inRun == runs.get(run).size()) {
            inRun = 0;
            layer++;
            if (layer == style.layers()) {
                layer = 0;
                run++;
            }
        }
    }

    /**
     * A packet whose header was read.
     *
     * @param bytes of its blocks, which follow
     */
    record Packet(int layer, long bytes) {}
}
