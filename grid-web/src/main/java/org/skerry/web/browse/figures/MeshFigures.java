// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdBinary;
import org.skerry.api.llsd.LlsdFormatException;

/**
 * How much is in a mesh: its header tells where the block of each level of detail lies, which is packed LLSD, a list of
 * faces with three indices of 16 bits for each triangle.
 */
public record MeshFigures(List<Level> levels, boolean hasPhysics, boolean hasSkin) {
    private static final List<String> NAMES = List.of("high_lod", "medium_lod", "low_lod", "lowest_lod");
    private static final int BYTES_OF_TRIANGLE = 6;
    /** Unpacked; meshes of the world have a few hundred kB. */
    private static final int MAX_BLOCK = 8 * 1024 * 1024;

    private static final int FIRST_ROOM = 64 * 1024;

    public MeshFigures {
        levels = List.copyOf(levels);
    }

    /** One level of detail. */
    public record Level(String name, int faces, int triangles) {}

    /** Reads a mesh; empty for what is none. */
    public static Optional<MeshFigures> read(Octets content) {
        try {
            var header = LlsdBinary.read(content);
            return header.value() instanceof Llsd.Struct blocks
                    ? Optional.of(read(blocks, content, header.length()))
                    : Optional.empty();
        } catch (LlsdFormatException | DataFormatException notOne) {
            return Optional.empty();
        }
    }

    private static MeshFigures read(Llsd.Struct blocks, Octets content, int start) throws DataFormatException {
        var levels = new ArrayList<Level>();
        for (var name : NAMES) {
            if (blocks.get(name) instanceof Llsd.Struct place
                    && place.get("offset") instanceof Llsd.Int(var offset)
                    && place.get("size") instanceof Llsd.Int(var size)
                    && size > 0) {
                levels.add(level(name, unpacked(content, (long) start + offset, size)));
            }
        }
        return new MeshFigures(
                levels,
                has(blocks, "physics_convex") || has(blocks, "physics_mesh") || has(blocks, "physics_shape"),
                has(blocks, "skin"));
    }

    private static boolean has(Llsd.Struct blocks, String name) {
        return blocks.get(name) instanceof Llsd.Struct place
                && place.get("size") instanceof Llsd.Int(var size)
                && size > 0;
    }

    private static Level level(String name, Octets block) {
        var faces = 0;
        var triangles = 0;
        if (LlsdBinary.read(block).value() instanceof Llsd.Array(var values)) {
            for (var face : values) {
                if (face instanceof Llsd.Struct members
                        && members.get("TriangleList") instanceof Llsd.Binary(var indices)) {
                    faces++;
                    triangles += indices.length() / BYTES_OF_TRIANGLE;
                }
            }
        }
        return new Level(name, faces, triangles);
    }

    private static Octets unpacked(Octets content, long from, int size) throws DataFormatException {
        if (from < 0 || from + size > content.length()) {
            throw new DataFormatException("a block beyond the end");
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(content.slice((int) from, (int) from + size).asBuffer());
            // most blocks are small; one that says much of itself gets room as it fills it
            var out = new byte[FIRST_ROOM];
            var length = inflater.inflate(out);
            while (!inflater.finished() && length == out.length && length < MAX_BLOCK) {
                out = Arrays.copyOf(out, 2 * length);
                length += inflater.inflate(out, length, length);
            }
            if (!inflater.finished()) {
                throw new DataFormatException("a block that is cut or too large");
            }
            return Octets.owning(Arrays.copyOf(out, length));
        }
    }
}
