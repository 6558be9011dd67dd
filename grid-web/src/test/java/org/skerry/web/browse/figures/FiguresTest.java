// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;

class FiguresTest {
    private static void text(ByteArrayOutputStream out, char kind, String text) {
        out.write(kind);
        number(out, text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static byte[] faces(int... triangles) {
        var out = new ByteArrayOutputStream();
        out.write('[');
        number(out, triangles.length);
        for (var count : triangles) {
            out.write('{');
            number(out, 1);
            text(out, 'k', "TriangleList");
            out.write('b');
            number(out, 6 * count);
            out.writeBytes(new byte[6 * count]);
            out.write('}');
        }
        out.write(']');
        return out.toByteArray();
    }

    private static byte[] packed(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new byte[bytes.length + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static void block(ByteArrayOutputStream out, String name, int offset, int size) {
        text(out, 'k', name);
        out.write('{');
        number(out, 2);
        text(out, 'k', "offset");
        out.write('i');
        number(out, offset);
        text(out, 'k', "size");
        out.write('i');
        number(out, size);
        out.write('}');
    }

    private static byte[] mesh() {
        return mesh(100);
    }

    private static byte[] mesh(int triangles) {
        var high = packed(faces(triangles, 20));
        var lowest = packed(faces(4));
        var out = new ByteArrayOutputStream();
        out.write('{');
        number(out, 3);
        block(out, "high_lod", 0, high.length);
        block(out, "lowest_lod", high.length, lowest.length);
        block(out, "physics_convex", 0, 10);
        out.write('}');
        out.writeBytes(high);
        out.writeBytes(lowest);
        return out.toByteArray();
    }

    @Test
    void trianglesOfAMeshAreCounted() {
        var figures = MeshFigures.read(Octets.owning(mesh())).orElseThrow();
        assertThat(figures.levels())
                .containsExactly(new MeshFigures.Level("high_lod", 2, 120), new MeshFigures.Level("lowest_lod", 1, 4));
        assertThat(figures.hasPhysics()).isTrue();
        assertThat(figures.hasSkin()).isFalse();
    }

    /** What is packed well unpacks to much more; without end it does not. */
    @Test
    void largeBlocksAreCountedUpToABound() {
        for (var count : new int[] {10_000, 11_000, 100_000}) {
            var figures = MeshFigures.read(Octets.owning(mesh(count))).orElseThrow();
            assertThat(figures.levels()).contains(new MeshFigures.Level("high_lod", 2, count + 20));
        }
        assertThat(MeshFigures.read(Octets.owning(mesh(1_500_000)))).isEmpty();
    }

    @Test
    void whatIsNoMeshHasNoFigures() {
        assertThat(MeshFigures.read(Octets.utf8("no mesh"))).isEmpty();
        assertThat(MeshFigures.read(Octets.EMPTY)).isEmpty();
        var random = new SplittableRandom(7);
        for (var i = 0; i < 2_000; i++) {
            var broken = mesh();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            // whatever it comes to, it comes to an end
            assertThat(MeshFigures.read(Octets.owning(Arrays.copyOf(broken, broken.length - random.nextInt(3)))))
                    .isNotNull();
        }
    }

    @Test
    void aNotecardIsReadOutOfItsFrame() {
        var text = "grüße } \n{";
        var card = "Linden text version 2\n{\nLLEmbeddedItems version 1\n{\ncount 0\n}\nText length "
                + text.getBytes(StandardCharsets.UTF_8).length + "\n" + text + "}\n";
        assertThat(NotecardText.read(Octets.utf8(card))).contains(text);
        assertThat(NotecardText.read(Octets.utf8("plain"))).isEmpty();
        assertThat(NotecardText.read(Octets.utf8("Linden text version 2\n{\nText length 999\nshort")))
                .contains("short");
    }

    @Test
    void primsOfAnObjectAreCounted() {
        var object = "<SceneObjectGroup><RootPart><SceneObjectPart xmlns:x=\"y\"><TaskInventory><TaskInventoryItem>"
                + "</TaskInventoryItem></TaskInventory></SceneObjectPart></RootPart><OtherParts><Part><SceneObjectPart>"
                + "</SceneObjectPart></Part></OtherParts></SceneObjectGroup>";
        assertThat(ObjectFigures.read(Octets.utf8(object))).contains(new ObjectFigures(2, 1));
        assertThat(ObjectFigures.read(Octets.utf8("<a/>"))).isEmpty();
    }
}
