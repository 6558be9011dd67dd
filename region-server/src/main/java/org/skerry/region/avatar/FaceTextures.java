// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.binary.Octets;

/**
 * The textures that a TextureEntry (lludp section 12) names for the faces of an avatar.
 *
 * @param ids one for each of {@link #FACES} faces
 */
public record FaceTextures(List<UUID> ids) {
    /** Faces that an entry can name: the 21 of old, those of universal bakes behind them. */
    public static final int FACES = 45;

    /** What viewers show on a face that has no texture of its own. */
    public static final UUID DEFAULT = UUID.fromString("c228d1cf-4b5d-4ba8-84f4-899a0796aa97");

    private static final UUID ZERO = new UUID(0, 0);

    /** No face has a texture of its own. */
    public static final FaceTextures NONE = new FaceTextures(Collections.nCopies(FACES, DEFAULT));

    /** Faces that hold bakes: head, upper and lower body, eyes, skirt, hair, then left arm and leg and three more. */
    private static final int[] BAKED = {8, 9, 10, 11, 19, 20, 40, 41, 42, 43, 44};

    /** Bytes of one value of each section after the ids: colour, repeats, offsets, rotation, bump, media, glow, material. */
    private static final int[] SECTIONS = {4, 4, 4, 2, 2, 2, 1, 1, 1, 16};

    private static final int ID = 16;
    private static final int MOST_MASK_BYTES = 7;

    public FaceTextures {
        ids = List.copyOf(ids);
    }

    /**
     * Reads an entry. Viewers may leave out sections at the end and the mark that ends the last one.
     *
     * @return empty if a section is incomplete, something follows the last one, or a face is named that cannot be
     */
    public static Optional<FaceTextures> read(Octets entry) {
        var in = ByteBuffer.wrap(entry.toArray());
        if (in.remaining() < ID) {
            return Optional.empty();
        }
        var ids = new ArrayList<UUID>();
        var whole = uuid(in);
        for (var face = 0; face < FACES; face++) {
            ids.add(whole);
        }
        var faces = mask(in);
        for (; faces > 0; faces = mask(in)) {
            if (in.remaining() < ID || faces >>> FACES != 0) {
                return Optional.empty();
            }
            var id = uuid(in);
            for (var face = 0; face < FACES; face++) {
                if (((faces >>> face) & 1) != 0) {
                    ids.set(face, id);
                }
            }
        }
        return faces == 0 && completes(in) ? Optional.of(new FaceTextures(ids)) : Optional.empty();
    }

    /** The texture of a face, none if it has but the default one or cannot be. */
    public Optional<UUID> own(int face) {
        return Optional.of(face)
                .filter(index -> index >= 0 && index < FACES)
                .map(ids::get)
                .filter(id -> !id.equals(DEFAULT) && !id.equals(ZERO));
    }

    /** Whether a face holds a bake. */
    public static boolean isBaked(int face) {
        return Arrays.stream(BAKED).anyMatch(baked -> baked == face);
    }

    /** The bakes it names, each once. */
    public List<UUID> bakes() {
        var bakes = new ArrayList<UUID>();
        for (var face : BAKED) {
            own(face).filter(id -> !bakes.contains(id)).ifPresent(bakes::add);
        }
        return bakes;
    }

    /** Whether what is left are whole sections. */
    private static boolean completes(ByteBuffer in) {
        for (var bytes : SECTIONS) {
            if (!in.hasRemaining()) {
                return true;
            }
            if (!skips(in, bytes)) {
                return false;
            }
            var faces = mask(in);
            for (; faces > 0; faces = mask(in)) {
                if (faces >>> FACES != 0 || !skips(in, bytes)) {
                    return false;
                }
            }
            if (faces < 0) {
                return false;
            }
        }
        return !in.hasRemaining();
    }

    private static boolean skips(ByteBuffer in, int bytes) {
        if (in.remaining() < bytes) {
            return false;
        }
        in.position(in.position() + bytes);
        return true;
    }

    /** A bit for each face, seven a byte, the highest first; 0 at the end of a section, -1 if it does not end. */
    private static long mask(ByteBuffer in) {
        var bits = 0L;
        for (var read = 0; read < MOST_MASK_BYTES && in.hasRemaining(); read++) {
            var next = in.get();
            bits = (bits << 7) | (next & 0x7F);
            if (next >= 0) {
                return bits;
            }
        }
        return in.hasRemaining() || bits != 0 ? -1 : 0;
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }
}
