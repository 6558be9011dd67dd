// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.skerry.api.binary.Octets;

/**
 * Whether a codestream's headers ask for no more work than a texture's do (ISO 15444-1 Annex A). A decoder that believes
 * what a broken one says is busy for hours: with 65,535 layers, or with precincts of one pixel. Markers that no encoder of
 * this kind of world writes are refused altogether.
 */
final class CodestreamHeader {
    private static final int SIZ = 0xFF51;
    private static final int COD = 0xFF52;
    private static final int SOT = 0xFF90;
    private static final int SOD = 0xFF93;
    /** QCD, QCC, COM, TLM, PLM, and PLT of tiles. */
    private static final Set<Integer> HARMLESS = Set.of(0xFF5C, 0xFF5D, 0xFF64, 0xFF55, 0xFF57, 0xFF58);

    private static final int MAX_LAYERS = 64;
    private static final int MAX_LEVELS = 8;
    private static final int MAX_STEPS = 2_000;
    /** Exponents of sides: of code blocks beyond 4, as COD has them, and of precincts. */
    private static final int MAX_BLOCK = 6;

    private static final int MIN_PRECINCT = 5;

    private final ByteBuffer in;

    private CodestreamHeader(Octets codestream) {
        in = codestream.asBuffer();
    }

    /**
     * Looks at them.
     *
     * @param codestream from its very beginning
     */
    static boolean isBearable(Octets codestream) {
        try {
            return new CodestreamHeader(codestream).look();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            return false;
        }
    }

    private boolean look() {
        in.getShort();
        return segments(SOT, SIZ) && tiles(in.position() - Short.BYTES);
    }

    /** Reads up to and with a marker; of the segments before it there are harmless ones, codings, and one more kind. */
    private boolean segments(int last, int more) {
        for (var i = 0; i < MAX_STEPS; i++) {
            var marker = in.getShort() & 0xFFFF;
            if (marker == last) {
                return true;
            }
            var end = in.position() + (in.getShort() & 0xFFFF);
            if (marker == COD ? !isBearableCoding() : marker != more && !HARMLESS.contains(marker)) {
                return false;
            }
            in.position(end);
        }
        return false;
    }

    private boolean isBearableCoding() {
        var style = in.get();
        in.get();
        var layers = in.getShort() & 0xFFFF;
        in.get();
        var levels = in.get() & 0xFF;
        var blockWidth = in.get() & 0xFF;
        var blockHeight = in.get() & 0xFF;
        if (layers < 1
                || layers > MAX_LAYERS
                || levels > MAX_LEVELS
                || blockWidth > MAX_BLOCK
                || blockHeight > MAX_BLOCK) {
            return false;
        }
        in.getShort();
        if ((style & 1) != 0) {
            for (var level = 0; level <= levels; level++) {
                var sides = in.get() & 0xFF;
                if ((sides & 0xF) < MIN_PRECINCT || sides >> 4 < MIN_PRECINCT) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Each part of a tile says how long it is; the last may say 0 and goes on to the end. */
    private boolean tiles(int first) {
        var at = first;
        for (var i = 0; i < MAX_STEPS && at + 12 <= in.limit(); i++) {
            in.position(at);
            if ((in.getShort() & 0xFFFF) != SOT) {
                return true;
            }
            in.position(at + 6);
            var length = in.getInt();
            in.position(at + 12);
            if (!segments(SOD, COD)) {
                return false;
            }
            if (length < 14) {
                return length == 0;
            }
            at += length;
        }
        return true;
    }
}
