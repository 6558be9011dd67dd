// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.region.twin.TestAssets;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.ImageData;
import org.skerry.udp.message.ImageNotInDatabase;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.RequestImage;

class RequestImageHandlerTest {
    private static final int TEXTURE = 0;
    private static final int NOTECARD = 7;

    private RegionEnv env;
    private FakeViewer viewer;

    @BeforeEach
    void arrive() {
        env = new RegionEnv();
        viewer = env.arrived("Test", 128, 128);
    }

    @Test
    void sendsTheWholeTexture() {
        var data = TestAssets.bytes(4321);
        var image = TestAssets.add(env.services().assets(), TEXTURE, data);
        ask(image, 0, 1, 0);
        env.tick(20);
        var first = viewer.last(ImageData.class);
        assertThat(first.imageId()).isEqualTo(new ImageData.ImageID(image.value(), 2, 4321, 5));
        assertThat(numbers()).containsExactly(1, 2, 3, 4);
        assertThat(received()).isEqualTo(data);
    }

    @Test
    void sendsASmallOneInOneMessage() {
        for (var length : List.of(1, 599, 600, 601, 1600, 1601)) {
            viewer.forget();
            var data = TestAssets.bytes(length);
            ask(TestAssets.add(env.services().assets(), TEXTURE, data), 0, 1, 0);
            env.tick(10);
            assertThat(received()).isEqualTo(data);
            assertThat(viewer.last(ImageData.class).imageId().packets())
                    .isEqualTo(1 + numbers().size());
        }
    }

    @Test
    void goesOnFromThePacketAskedFor() {
        var image = TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(4321));
        ask(image, 0, 1, 3);
        env.tick(10);
        assertThat(viewer.received(ImageData.class)).isEmpty();
        assertThat(numbers()).containsExactly(3, 4);
    }

    @Test
    void sendsNoMoreThanTheDiscardLevelNeedsAndTheRestWhenAskedAgain() {
        var header = HexFormat.of().parseHex(CodestreamTest.HEADER);
        var data = TestAssets.bytes(200_000).toArray();
        System.arraycopy(header, 0, data, 0, header.length);
        var image = TestAssets.add(env.services().assets(), TEXTURE, Octets.owning(data));
        ask(image, 3, 1, 0);
        env.tick(30);
        var needed = new Codestream(1024, 1024, 3, 5, 86).bytesFor(3, data.length);
        var packets = numbers().size();
        assertThat(received().length()).isBetween(needed, needed + 1000);

        ask(image, 0, 1, packets + 1);
        env.tick(200);
        assertThat(received()).isEqualTo(Octets.owning(data));
        assertThat(numbers()).doesNotHaveDuplicates();
    }

    @Test
    void saysWhenThereIsNone() {
        var missing = AssetId.random();
        var note = TestAssets.add(env.services().assets(), NOTECARD, TestAssets.bytes(100));
        ask(missing, 0, 1, 0);
        ask(note, 0, 1, 0);
        ask(AssetId.ZERO, 0, 1, 0);
        env.tick(10);
        assertThat(viewer.received(ImageNotInDatabase.class))
                .extracting(message -> message.imageId().id())
                .containsExactly(missing.value(), note.value());
        assertThat(viewer.received(ImageData.class)).isEmpty();
    }

    @Test
    void sendsWhatWasBakedHere() {
        var bake = AssetId.random();
        env.bakes().add(bake);
        ask(bake, 0, 1, 0);
        env.tick(10);
        assertThat(received()).isEqualTo(Octets.utf8(bake.toString()));
    }

    @Test
    void forgetsWhatIsGivenUp() {
        var image = TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(4321));
        ask(image, 0, 1, 0);
        ask(image, -1, 0, 0);
        env.tick(10);
        assertThat(viewer.received(ImageData.class)).isEmpty();
        assertThat(viewer.received(ImageNotInDatabase.class)).isEmpty();
    }

    @Test
    void sendsTheMostUrgentFirst() {
        var images = IntStream.range(0, 12)
                .mapToObj(number -> TestAssets.add(env.services().assets(), TEXTURE, TestAssets.bytes(500 + number)))
                .toList();
        for (var number = 0; number < images.size(); number++) {
            ask(images.get(number), 0, number, 0);
        }
        env.tick(100);
        assertThat(viewer.received(ImageData.class))
                .extracting(message -> new AssetId(message.imageId().id()))
                .containsExactlyElementsOf(images.reversed());
    }

    @Test
    void takesNoMoreRequestsThanItKeeps() {
        for (var number = 0; number < 400; number++) {
            viewer.send(new RequestImage(
                    new RequestImage.AgentData(viewer.agent(), viewer.session()),
                    List.of(new RequestImage.RequestImageBlock(AssetId.random().value(), 0, number, 0, 0))));
        }
        env.tick(2000);
        assertThat(viewer.received(ImageNotInDatabase.class)).hasSizeLessThanOrEqualTo(ImageQueue.MOST_WANTED);
    }

    private void ask(AssetId image, int discard, float priority, int packet) {
        viewer.send(new RequestImage(
                new RequestImage.AgentData(viewer.agent(), viewer.session()),
                List.of(new RequestImage.RequestImageBlock(image.value(), discard, priority, packet, TEXTURE))));
    }

    private List<Integer> numbers() {
        return viewer.received(ImagePacket.class).stream()
                .map(message -> message.imageId().packet())
                .toList();
    }

    private Octets received() {
        var all = new ByteArrayOutputStream();
        viewer.received(ImageData.class)
                .forEach(message -> all.writeBytes(message.imageData().data().toArray()));
        viewer.received(ImagePacket.class)
                .forEach(message -> all.writeBytes(message.imageData().data().toArray()));
        return Octets.owning(all.toByteArray());
    }
}
