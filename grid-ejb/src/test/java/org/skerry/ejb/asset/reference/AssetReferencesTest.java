// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Content;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;

class AssetReferencesTest {
    private static final AssetId ONE = AssetId.of("aaaaaaaa-1111-4222-8333-0123456789ab");
    private static final AssetId TWO = AssetId.of("bbbbbbbb-1111-4222-8333-0123456789ab");
    private static final AssetId THREE = AssetId.of("cccccccc-1111-4222-8333-0123456789ab");

    private static Set<AssetId> found(int type, byte[] content) {
        var all = new HashSet<AssetId>();
        try {
            AssetReferences.find(type, Content.of(Octets.copyOf(content)), all::add);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return all;
    }

    private static Set<AssetId> found(int type, String content) {
        return found(type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] raw(AssetId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    /** As simulators write an object: the texture of its faces, its sculpt, what collides, and what is in it. */
    @Test
    void anObjectRefersToItsTexturesSoundsAndContents() {
        var entry = new ByteArrayOutputStream();
        entry.writeBytes(raw(TWO));
        entry.write(0x81);
        entry.write(0x02);
        entry.writeBytes(raw(THREE));
        entry.writeBytes(new byte[37]);
        var object = "<SceneObjectGroup><SceneObjectPart><UUID><UUID>5e68112c-6215-48b2-b0ee-73d2cbf350fa</UUID></UUID>"
                + "<TaskInventory><TaskInventoryItem><AssetID><UUID>" + ONE + "</UUID></AssetID></TaskInventoryItem>"
                + "</TaskInventory><Shape><ProfileCurve>1</ProfileCurve>"
                + "<TextureEntry>V4Hc+wpeTmShvgocYTSoyAAAgMwAAAAAgD8AAACAPwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
                + "</TextureEntry><ExtraParams>" + Base64.getEncoder().encodeToString(entry.toByteArray())
                + "</ExtraParams></Shape><CollisionSound><UUID>abcdefab-0000-4000-8000-00000000abcd</UUID></CollisionSound>"
                + "</SceneObjectPart></SceneObjectGroup>";
        assertThat(found(6, object))
                .contains(ONE, TWO, THREE)
                .contains(AssetId.of("5781dcfb-0a5e-4e64-a1be-0a1c6134a8c8"))
                .contains(AssetId.of("abcdefab-0000-4000-8000-00000000abcd"))
                .doesNotContain(AssetId.ZERO);
    }

    @Test
    void clothesGesturesNotecardsAndLandmarksTellInText() {
        assertThat(found(5, "LLWearable version 22\nShirt\n\ttype 4\nparameters 1\n803 1\ntextures 1\n1 " + ONE + "\n"))
                .containsExactly(ONE);
        assertThat(found(21, "2\n0\n0\nhey\nhey\n2\n0\nwave\n" + ONE + "\n0\n1\nbell\n" + TWO + "\n0\n"))
                .containsExactlyInAnyOrder(ONE, TWO);
        assertThat(found(
                        7,
                        "Linden text version 2\n{\nLLEmbeddedItems version 1\n{\ncount 1\n{\next char index 0\n\tinv_item\t0\n\t{\n\t\tasset_id\t"
                                + ONE + "\n\t\ttype\ttexture\n\t}\n}\n}\nText length 4\nseen}\n"))
                .containsExactly(ONE);
        assertThat(found(3, "Landmark version 2\nregion_id " + ONE + "\nlocal_pos 128 128 21\n"))
                .containsExactly(ONE);
        assertThat(found(
                        10,
                        "key k = \"" + ONE + "\"; string s = \""
                                + TWO.toString().toUpperCase(Locale.ROOT) + "x\";"))
                .containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void materialsAndSettingsTellInAnyLlsd() {
        var material = new LlsdStruct()
                .put("NormMap", ONE.value())
                .put("SpecMap", TWO.value())
                .build();
        assertThat(found(57, LlsdXml.write(material).toArray())).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(found(
                        -2,
                        LlsdXml.write(new Llsd.Binary(Octets.copyOf(raw(THREE))))
                                .toArray()))
                .contains(THREE);
        var binary = new ByteArrayOutputStream();
        binary.writeBytes("<? LLSD/Binary ?>\n{".getBytes(StandardCharsets.US_ASCII));
        binary.writeBytes(new byte[] {0, 0, 0, 1, 'k', 0, 0, 0, 5});
        binary.writeBytes("bumpyu".getBytes(StandardCharsets.US_ASCII));
        binary.writeBytes(raw(ONE));
        binary.write('}');
        assertThat(found(56, binary.toByteArray())).contains(ONE);
        assertThat(found(99, binary.toByteArray())).contains(ONE);
    }

    @Test
    void picturesSoundsAnimationsAndMeshesReferToNothing() {
        var id = ONE.toString().getBytes(StandardCharsets.US_ASCII);
        var starts = List.of(
                new Object[] {0, new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51}},
                new Object[] {1, "OggS".getBytes(StandardCharsets.US_ASCII)},
                new Object[] {20, new byte[] {1, 0, 0, 0}},
                new Object[] {49, "{\0\0\0\2".getBytes(StandardCharsets.US_ASCII)},
                new Object[] {12, new byte[] {0, 0, 2}});
        for (var start : starts) {
            var content = new ByteArrayOutputStream();
            content.writeBytes((byte[]) start[1]);
            content.writeBytes(id);
            assertThat(found((int) start[0], content.toByteArray())).isEmpty();
        }
    }

    /** Old materials were stored as textures; whoever wrote them counted on nobody to look. */
    @Test
    void whatIsNotWhatItsTypeSaysIsSearched() {
        assertThat(found(0, "<llsd><uuid>" + ONE + "</uuid></llsd>")).containsExactly(ONE);
        assertThat(found(49, "see " + ONE)).containsExactly(ONE);
    }

    @Test
    void idsWithoutHyphensCount() {
        assertThat(found(10, "x" + ONE.toString().replace("-", "") + "y")).contains(ONE);
        assertThat(found(10, "aaaaaaaa-1111-4222-8333-0123456789a")).isEmpty();
        assertThat(found(10, "aaaaaaaa-1111-4222-833-0123456789ab")).isEmpty();
        assertThat(found(10, "")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsTold() {
        var cut = new Content() {
            @Override
            public long length() {
                return 1000;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("cut");
            }
        };
        assertThatThrownBy(() -> AssetReferences.find(6, cut, id -> {})).hasMessage("cut");
    }

    /** Wherever ids stand between whatever bytes, and however the bytes come in, none is missed. */
    @Test
    void noIdIsMissedAnywhere() {
        var random = new SplittableRandom(6);
        for (var run = 0; run < 400; run++) {
            var content = new ByteArrayOutputStream();
            var ids = new HashSet<UUID>();
            for (var part = random.nextInt(1, 8); part > 0; part--) {
                var noise = new byte[random.nextInt(200)];
                for (var at = 0; at < noise.length; at++) {
                    noise[at] = (byte) random.nextInt(32, 127);
                }
                content.writeBytes(noise);
                var id = new UUID(random.nextLong(), random.nextLong());
                ids.add(id);
                content.writeBytes(written(id, random));
            }
            var seen = new HashSet<UUID>();
            var scanner = new IdScanner(true, seen::add, seen::add);
            var bytes = content.toByteArray();
            for (var from = 0; from < bytes.length; ) {
                var count = Math.min(random.nextInt(1, 50), bytes.length - from);
                scanner.accept(Arrays.copyOfRange(bytes, from, from + count), count);
                from += count;
            }
            assertThat(seen).as("run " + run).containsAll(ids);
        }
    }

    /**
     * The index keeps what this search has found. Whoever changes what is found here raises {@link AssetReferences#VERSION}
     * with the figures, so that all is searched again.
     */
    @Test
    void whatIsFoundBelongsToTheVersion() throws IOException {
        var random = new SplittableRandom(99);
        var content = new ByteArrayOutputStream();
        for (var count = 0; count < 50; count++) {
            content.writeBytes(written(new UUID(random.nextLong(), random.nextLong()), random));
        }
        var written = new HashSet<AssetId>();
        var packed = new HashSet<AssetId>();
        var text = Content.of(Octets.owning(content.toByteArray()));
        assertThat(AssetReferences.find(6, text, written::add, packed::add)).isTrue();
        var bytes = ByteBuffer.allocate(2 + content.size())
                .putShort((short) 7)
                .put(content.toByteArray())
                .array();
        assertThat(List.of(
                        AssetReferences.VERSION,
                        written.size(),
                        packed.size(),
                        found(-1, bytes).size() - bytes.length))
                .isEqualTo(List.of(1, 38, 1690, 1713));
        var picture = Content.of(Octets.owning(new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51, 0, 1}));
        assertThat(AssetReferences.find(0, picture, written::add)).isFalse();
    }

    private static byte[] written(UUID id, SplittableRandom random) {
        var text = switch (random.nextInt(4)) {
            case 0 -> " " + id;
            case 1 -> "." + id.toString().toUpperCase(Locale.ROOT);
            case 2 -> "\"" + id.toString().replace("-", "");
            default -> {
                var blob = new byte[random.nextInt(16, 300)];
                random.nextBytes(blob);
                System.arraycopy(raw(new AssetId(id)), 0, blob, random.nextInt(blob.length - 15), 16);
                var encoder = random.nextBoolean() ? Base64.getEncoder() : Base64.getMimeEncoder();
                yield ">" + encoder.encodeToString(blob) + "<";
            }
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
