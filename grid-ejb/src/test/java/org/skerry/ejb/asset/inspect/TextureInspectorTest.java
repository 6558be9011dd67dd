// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.library.Library;

class TextureInspectorTest {
    private static final TextureInspector TESTEE = new TextureInspector();

    private static Llsd.Struct inspect(byte[] image) {
        return TESTEE.of(type(0), Content.of(Octets.copyOf(image)));
    }

    private static AssetMetadata type(int type) {
        return AssetMetadata.permanent(AssetId.random(), "", type, "", Instant.EPOCH);
    }

    private static List<Integer> layers(Llsd.Struct facts) {
        return ((Llsd.Array) facts.get(AssetRecord.LAYER_ENDS))
                .values().stream().map(end -> ((Llsd.Int) end).value()).toList();
    }

    private static void lossless(J2KImageWriteParam param) {
        param.setLossless(true);
        param.setFilter(J2KImageWriteParam.FILTER_53);
    }

    private static Consumer<J2KImageWriteParam> ordered(String progression, int levels, int block) {
        return param -> {
            lossless(param);
            param.setProgressionType(progression);
            param.setNumDecompositionLevels(levels);
            param.setCodeBlockSize(new int[] {block, block});
        };
    }

    private static Consumer<J2KImageWriteParam> marked(String progression) {
        return ordered(progression, 5, 32).andThen(param -> {
            param.setSOP(true);
            param.setEPH(true);
        });
    }

    private static Consumer<J2KImageWriteParam> tiled(String progression) {
        return ordered(progression, 3, 16).andThen(param -> {
            param.setTilingMode(J2KImageWriteParam.MODE_EXPLICIT);
            param.setTiling(64, 48, 0, 0);
        });
    }

    static Stream<Arguments> images() throws IOException {
        return Stream.of(
                arguments("layer", LayeredImages.jp2(128, 128, BufferedImage.TYPE_INT_RGB, ordered("layer", 5, 64))),
                arguments("res", LayeredImages.jp2(128, 64, BufferedImage.TYPE_INT_RGB, ordered("res", 4, 16))),
                arguments("pos", LayeredImages.jp2(100, 75, BufferedImage.TYPE_INT_RGB, ordered("pos-comp", 3, 8))),
                arguments("comp", LayeredImages.jp2(33, 200, BufferedImage.TYPE_INT_RGB, ordered("comp-pos", 5, 32))),
                arguments("respos", LayeredImages.jp2(65, 63, BufferedImage.TYPE_INT_RGB, ordered("res-pos", 5, 4))),
                arguments("alpha", LayeredImages.jp2(64, 64, BufferedImage.TYPE_INT_ARGB, ordered("layer", 5, 64))),
                arguments("grey", LayeredImages.jp2(64, 64, BufferedImage.TYPE_BYTE_GRAY, ordered("layer", 0, 64))),
                arguments("marked", LayeredImages.jp2(96, 96, BufferedImage.TYPE_INT_RGB, marked("layer"))),
                arguments("marked res", LayeredImages.jp2(96, 96, BufferedImage.TYPE_INT_RGB, marked("res"))),
                arguments("tiled", LayeredImages.jp2(150, 100, BufferedImage.TYPE_INT_RGB, tiled("layer"))),
                arguments("tiled pos", LayeredImages.jp2(150, 100, BufferedImage.TYPE_INT_RGB, tiled("pos-comp"))),
                arguments("lossy", LayeredImages.jp2(256, 256, BufferedImage.TYPE_INT_RGB, param -> {
                    param.setLossless(false);
                    param.setFilter(J2KImageWriteParam.FILTER_97);
                    param.setEncodingRate(2.5);
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void theLastLayerEndsWhereTheCodestreamEnds(String name, byte[] jp2) {
        var codestream = LayeredImages.codestream(jp2);
        var facts = inspect(codestream);
        assertThat(facts.get(AssetRecord.BROKEN)).isEqualTo(Llsd.UNDEF);
        var ends = layers(facts);
        assertThat(ends).isSorted().hasSizeGreaterThan(5);
        assertThat(ends.getLast()).isEqualTo(codestream.length);
        assertThat(facts.get(AssetRecord.COMPONENTS))
                .isEqualTo(new Llsd.Int(name.equals("alpha") ? 4 : name.equals("grey") ? 1 : 3));
        // in a file the same, further on
        var header = jp2.length - codestream.length;
        assertThat(layers(inspect(jp2)))
                .isEqualTo(ends.stream().map(end -> end + header).toList());
    }

    /** A decoder that is told of fewer layers reads exactly up to the place where ours says that they end. */
    @ParameterizedTest
    @MethodSource("byLayer")
    void whatIsCutAfterALayerIsAnImageOfThatManyLayers(byte[] codestream) throws IOException {
        var ends = layers(inspect(codestream));
        for (var layer : List.of(1, ends.size() / 2, ends.size() - 1)) {
            var end = ends.get(layer - 1);
            var cut = Arrays.copyOf(codestream, end);
            assertThat(inspect(cut).get(AssetRecord.BROKEN))
                    .isEqualTo(new Llsd.Text("It ends after " + end + " bytes, with " + layer + " of " + ends.size()
                            + " layers whole."));
            assertThat(layers(inspect(cut))).isEqualTo(ends.subList(0, layer));
            assertThat(samples(LayeredImages.decode(ofLayers(codestream, layer, end))))
                    .isEqualTo(samples(LayeredImages.decode(cut)));
        }
    }

    static Stream<byte[]> byLayer() throws IOException {
        return Stream.of(
                LayeredImages.codestream(
                        LayeredImages.jp2(128, 128, BufferedImage.TYPE_INT_RGB, ordered("layer", 5, 64))),
                LayeredImages.codestream(
                        LayeredImages.jp2(100, 60, BufferedImage.TYPE_INT_RGB, ordered("layer", 3, 16))));
    }

    /** Two bytes a layer would have us look at all blocks. */
    @Test
    void moreLayersOfMoreBlocksThanAnImageHasAreNotGoneThrough() throws IOException {
        var image = LayeredImages.codestream(
                LayeredImages.jp2(300, 300, BufferedImage.TYPE_BYTE_GRAY, ordered("layer", 1, 4)));
        var facts = inspect(ofLayers(image, 1024, image.length));
        assertThat(facts.get(AssetRecord.COMPONENTS)).isEqualTo(new Llsd.Int(1));
        assertThat(facts.get(AssetRecord.LAYER_ENDS)).isEqualTo(Llsd.UNDEF);
        assertThat(facts.get(AssetRecord.BROKEN)).isEqualTo(Llsd.UNDEF);
    }

    /** The same image with its header saying that there are only so many layers, and whole. */
    private static byte[] ofLayers(byte[] codestream, int layers, int end) {
        var changed = Arrays.copyOf(codestream, end + 2);
        changed[end] = (byte) 0xFF;
        changed[end + 1] = (byte) 0xD9;
        var bytes = ByteBuffer.wrap(changed);
        var coding = marker(changed, 0x52);
        bytes.putShort(coding + 6, (short) layers);
        var tile = marker(changed, 0x90);
        bytes.putInt(tile + 6, end - tile);
        return changed;
    }

    private static int marker(byte[] codestream, int low) {
        var at = 2;
        while (codestream[at + 1] != (byte) low) {
            at += 2 + ByteBuffer.wrap(codestream).getShort(at + 2);
        }
        return at;
    }

    private static int[] samples(Raster raster) {
        var area = new Rectangle(raster.getWidth(), raster.getHeight());
        return raster.getPixels(area.x, area.y, area.width, area.height, (int[]) null);
    }

    @Test
    void theLibrarysTexturesAreWhole() {
        var library = Library.shipped();
        var textures = library.assetIds().stream()
                .map(library::asset)
                .filter(asset -> asset.metadata().type() == 0)
                .toList();
        assertThat(textures).hasSizeGreaterThan(5).allSatisfy(texture -> {
            var facts = TESTEE.of(type(0), Content.of(texture.data()));
            assertThat(facts.get(AssetRecord.BROKEN)).isEqualTo(Llsd.UNDEF);
            assertThat(layers(facts).getLast()).isEqualTo(texture.data().length());
        });
    }

    @Test
    void whatIsNoImageIsToldAndNotRefused() {
        assertThat(inspect(new byte[0]).get(AssetRecord.BROKEN)).isEqualTo(new Llsd.Text("It is empty."));
        assertThat(inspect("<html>not found, says a server</html>".getBytes(StandardCharsets.US_ASCII))
                        .get(AssetRecord.BROKEN))
                .isEqualTo(new Llsd.Text("It is no JPEG 2000 image: neither a codestream nor a JP2 file."));
        assertThat(inspect(new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF}).get(AssetRecord.BROKEN))
                .isInstanceOf(Llsd.Text.class);
    }

    @Test
    void otherTypesAreNotLookedAt() {
        assertThat(TESTEE.of(type(10), Content.of(Octets.utf8("default {}")))).isEqualTo(AssetRecord.NOTHING);
    }

    @Test
    void contentThatCannotBeReadTellsNothing() {
        var unreadable = new Content() {
            @Override
            public long length() {
                return 100;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThat(TESTEE.of(type(0), unreadable)).isEqualTo(AssetRecord.NOTHING);
    }

    @Test
    void spoiltImagesAreAnsweredWhateverIsWrong() throws IOException {
        var good = images().map(image -> (byte[]) image.get()[1]).toList();
        var random = new SplittableRandom(20261121);
        for (var run = 0; run < 4000; run++) {
            var image = good.get(random.nextInt(good.size())).clone();
            var header = random.nextInt(10) < 7 ? Math.min(image.length, 260) : image.length;
            for (var change = random.nextInt(1, 6); change > 0; change--) {
                image[random.nextInt(header)] = (byte) random.nextInt(256);
            }
            var cut = random.nextInt(4) == 0 ? Arrays.copyOf(image, random.nextInt(image.length)) : image;
            var facts = inspect(cut);
            if (facts.get(AssetRecord.LAYER_ENDS) instanceof Llsd.Array) {
                assertThat(layers(facts)).isSorted().allMatch(end -> end > 0 && end <= cut.length);
            }
        }
    }

    /** A size of 2^32 by 2^32 with the smallest blocks must cost neither time nor memory. */
    @Test
    void aHugeImageOfAFewBytesIsNotRemembered() {
        var bytes = ByteBuffer.allocate(100);
        bytes.putInt(0xFF4FFF51).putShort((short) 41).putShort((short) 0);
        bytes.putInt(-1)
                .putInt(-1)
                .putInt(0)
                .putInt(0)
                .putInt(-1)
                .putInt(-1)
                .putInt(0)
                .putInt(0);
        bytes.putShort((short) 1).put(new byte[] {7, 1, 1});
        bytes.putShort((short) 0xFF52).putShort((short) 12).put(new byte[] {0, 0, 0, 1, 0, 5, 0, 0, 0, 1});
        bytes.putShort((short) 0xFF90)
                .putShort((short) 10)
                .putShort((short) 0)
                .putInt(0)
                .putShort((short) 1);
        bytes.putShort((short) 0xFF93);
        var facts = inspect(bytes.array());
        assertThat(facts.get(AssetRecord.COMPONENTS)).isEqualTo(new Llsd.Int(1));
        assertThat(facts.get(AssetRecord.LAYER_ENDS)).isEqualTo(Llsd.UNDEF);
    }
}
