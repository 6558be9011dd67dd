// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a component is coded: the marker segments COD and COC (ISO 15444-1 A.6.1 and A.6.2).
 *
 * @param levels of the wavelet
 * @param blockWidth of code blocks, as a power of two
 * @param blockHeight of code blocks, as a power of two
 * @param style bits: 1 raw passes, 4 each pass ends its code word, …
 * @param precincts sizes of each resolution as powers of two, width in the low four bits
 */
record Coding(int levels, int blockWidth, int blockHeight, int style, List<Integer> precincts) {
    private static final int MOST_LEVELS = 32;
    private static final int MOST_BLOCK = 10;
    private static final int MOST_BLOCK_AREA = 12;
    private static final int KNOWN_STYLES = 0x3F;
    private static final int WHOLE = 0xFF;
    private static final int RAW = 1;
    private static final int EACH_PASS = 4;
    private static final int FIRST_RAW = 10;

    static Coding read(StreamBytes in, boolean hasPrecincts)
            throws IOException, BrokenImageException, UnreadImageException {
        var levels = in.u8();
        var width = in.u8() + 2;
        var height = in.u8() + 2;
        var style = in.u8();
        in.u8(); // which wavelet
        if (levels > MOST_LEVELS || width > MOST_BLOCK || height > MOST_BLOCK || width + height > MOST_BLOCK_AREA) {
            throw new BrokenImageException("Its coding has " + levels + " levels and blocks of 2^" + width + " by 2^"
                    + height + ", which cannot be.");
        }
        if ((style & ~KNOWN_STYLES) != 0) {
            throw new UnreadImageException("code blocks of style " + style);
        }
        var precincts = new ArrayList<Integer>();
        for (var resolution = 0; resolution <= levels; resolution++) {
            var precinct = hasPrecincts ? in.u8() : WHOLE;
            precincts.add(precinct);
            if (resolution > 0 && ((precinct & 15) == 0 || precinct >> 4 == 0)) {
                throw new BrokenImageException("Its precincts of resolution " + resolution + " have no size.");
            }
        }
        return new Coding(levels, width, height, style, precincts);
    }

    /** Of a resolution's precincts, as a power of two. */
    int precinctWidth(int resolution) {
        return precincts.get(resolution) & 15;
    }

    /** Of a resolution's precincts, as a power of two. */
    int precinctHeight(int resolution) {
        return precincts.get(resolution) >> 4;
    }

    /** How many passes still share a code word with the last, after so many passes. */
    int sharing(int done) {
        if ((style & EACH_PASS) != 0) {
            return 1;
        }
        if ((style & RAW) == 0) {
            return Integer.MAX_VALUE;
        }
        if (done < FIRST_RAW) {
            return FIRST_RAW - done;
        }
        // from there two raw passes, then one that is not
        return (done - FIRST_RAW) % 3 == 0 ? 2 : 1;
    }
}
