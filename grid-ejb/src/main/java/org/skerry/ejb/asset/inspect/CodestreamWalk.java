// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks through a JPEG 2000 codestream from packet to packet (ISO 15444-1) and notes where each quality layer is whole.
 * Where packets end is told by their headers only, which are read; their bodies are passed over. Lengths that a PLT marker
 * offers are not believed, since they would have to be checked against the same headers. Not thread-safe.
 */
final class CodestreamWalk {
    static final int START = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int CODING = 0xFF52;
    private static final int COMPONENT_CODING = 0xFF53;
    private static final int OTHER_ORDER = 0xFF5F;
    private static final int HEADERS_OF_ALL = 0xFF60;
    private static final int HEADERS_OF_TILE = 0xFF61;
    private static final int TILE_PART = 0xFF90;
    private static final int DATA = 0xFF93;
    private static final int END = 0xFFD9;
    private static final int TILE_PART_LENGTH = 10;
    private static final int MOST_LAYERS = 1024;

    private final StreamBytes in;
    private final CodingStyle style = new CodingStyle();
    private final Map<Integer, Tile> tiles = new HashMap<>();
    private final BlockBudget budget = new BlockBudget();
    private Optional<ImageSize> size = Optional.empty();
    /** Of each layer of any tile, after which byte its last packet ended. */
    private long[] ends = {};

    /** Where the first packet begins; a layer that has none ends there. */
    private long begin;

    CodestreamWalk(StreamBytes in) {
        this.in = in;
    }

    ImageFacts walk() throws IOException {
        try {
            in.u16();
            mainHeader();
            tileParts();
            return result();
        } catch (UnreadImageException tooMuch) {
            return new ImageFacts(components(), List.of(), Optional.empty());
        } catch (BrokenImageException broken) {
            return ImageFacts.broken(components(), whole(), broken.why());
        } catch (EOFException ended) {
            return ImageFacts.broken(components(), whole(), truncated());
        }
    }

    private int components() {
        return size.map(ImageSize::components).orElse(0);
    }

    private void mainHeader() throws IOException, BrokenImageException, UnreadImageException {
        while (true) {
            var marker = in.u16();
            if (size.isEmpty() && marker != SIZE) {
                throw new BrokenImageException("Its header does not begin with its size.");
            }
            switch (marker) {
                case TILE_PART -> {
                    return;
                }
                case SIZE -> size = Optional.of(ImageSize.read(in));
                case END -> throw new BrokenImageException("It has a header and no image.");
                default -> segment(marker, style, false);
            }
        }
    }

    /** Reads or passes over one of the header's parts, whose marker was read. */
    private void segment(int marker, CodingStyle target, boolean ofTile)
            throws IOException, BrokenImageException, UnreadImageException {
        switch (marker) {
            case CODING -> target.readAll(in, ofTile);
            case COMPONENT_CODING -> target.readOne(in, components());
            case OTHER_ORDER -> throw new UnreadImageException("changes of order");
            case HEADERS_OF_ALL, HEADERS_OF_TILE -> throw new UnreadImageException("headers apart");
            default -> {
                if (marker >> 8 != 0xFF || marker == START) {
                    throw new BrokenImageException("Its header has 0x" + Integer.toHexString(marker) + " at byte "
                            + (in.position() - 2) + ", where a marker is due.");
                }
                var length = in.u16();
                if (length < 2) {
                    throw new BrokenImageException("Its header has a marker that is " + length + " bytes long.");
                }
                in.skip(length - 2L);
            }
        }
    }

    /** The marker of the first was read. */
    private void tileParts() throws IOException, BrokenImageException, UnreadImageException {
        do {
            tilePart(in.position() - 2);
            if (in.isNext(END)) {
                in.skip(2);
                return;
            }
            // many encoders leave the end marker out
            if (in.atEnd()) {
                return;
            }
        } while (in.u16() == TILE_PART);
        throw new BrokenImageException("It goes on at byte " + (in.position() - 2) + " with what is no part of it.");
    }

    private void tilePart(long from) throws IOException, BrokenImageException, UnreadImageException {
        var image = size.orElseThrow(() -> new BrokenImageException("It has no size."));
        if (in.u16() != TILE_PART_LENGTH) {
            throw new BrokenImageException("A tile's header has no sensible length.");
        }
        var number = in.u16();
        var length = in.u32();
        in.u16(); // which part of how many
        if (number >= image.tiles()) {
            throw new BrokenImageException("It has a tile " + number + " of " + image.tiles() + ".");
        }
        // 0: to the end of the codestream
        var end = length == 0 ? Long.MAX_VALUE : from + length;
        var tile = tileAfterHeader(image, number);
        while (!tile.isWhole() && in.position() < end && !(length == 0 && in.isNext(END))) {
            packet(tile, end);
        }
        if (length != 0) {
            in.skip(end - in.position());
        }
    }

    private Tile tileAfterHeader(ImageSize image, int number)
            throws IOException, BrokenImageException, UnreadImageException {
        var known = tiles.get(number);
        var own = style.copy();
        for (var marker = in.u16(); marker != DATA; marker = in.u16()) {
            segment(marker, own, true);
        }
        if (known != null) {
            return known;
        }
        begin = tiles.isEmpty() ? in.position() : begin;
        if (own.layers() > MOST_LAYERS) {
            throw new UnreadImageException(own.layers() + " layers");
        }
        if (own.layers() > ends.length) {
            ends = Arrays.copyOf(ends, own.layers());
        }
        var tile = Tile.of(image, number, own, budget);
        budget.visit(own.layers());
        tiles.put(number, tile);
        return tile;
    }

    private void packet(Tile tile, long end) throws IOException, BrokenImageException {
        var packet = tile.next(in);
        if (in.position() + packet.bytes() > end) {
            throw new BrokenImageException("A packet at byte " + in.position() + " says that it is " + packet.bytes()
                    + " bytes long, and its tile ends before.");
        }
        in.skip(packet.bytes());
        ends[packet.layer()] = in.position();
    }

    private ImageFacts result() throws BrokenImageException {
        if (!isWhole()) {
            throw new BrokenImageException(truncated());
        }
        var all = layers(ends.length);
        all.set(all.size() - 1, offset(in.position()));
        return new ImageFacts(components(), all, Optional.empty());
    }

    private boolean isWhole() {
        return size.isPresent()
                && tiles.size() == size.get().tiles()
                && tiles.values().stream().allMatch(Tile::isWhole);
    }

    /** Of an image of one tile the layers that came whole. */
    private List<Integer> whole() {
        var tile = tiles.get(0);
        return tile == null || components() == 0 || size.orElseThrow().tiles() != 1
                ? List.of()
                : layers(tile.wholeLayers());
    }

    private List<Integer> layers(int count) {
        var told = new ArrayList<Integer>(count);
        var last = begin;
        for (var layer = 0; layer < count; layer++) {
            last = Math.max(last, ends[layer]);
            told.add(offset(last));
        }
        return told;
    }

    /** As LLSD tells it, which has no wider numbers; no image comes near. */
    private static int offset(long bytes) {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private String truncated() {
        var layers = whole().size();
        return "It ends after " + in.position() + " bytes, with " + layers + " of " + Math.max(ends.length, 1)
                + " layers whole.";
    }
}
