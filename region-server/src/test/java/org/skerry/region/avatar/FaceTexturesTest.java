// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.AgentSetAppearance;

class FaceTexturesTest {
    /** What a stock client sent that wore four bakes of old and five universal ones. */
    private static final String CAPTURED =
            "c00000026200ffff00015411111111aaaabbbbcccc0005015f17d69aacc841278fe52eb03df303270100036666e63e9a9919"
                    + "3f3815db3f0bda9c3e16052ef5c910c69c4c2f563d0808228c29e308dd5caa9bc35e26ed5ab9570980b4a2c723e3ab079858"
                    + "3dadafd90dd70af979d2e2a49259fb9426edc9fd666d120b001013d9b309bc14f6000101126f081f7bf4a98e140010280010"
                    + "2900102a00102b00102c7201c228d1cf4b5d4ba884f4899a0796aa9784808080808000014fb6a95f71ea425d87e8b3ace407"
                    + "322482808080808000019d80ff271dc0400e860001a99291dc54a4818080808080000116d222930a414867a9be76deb60f1c"
                    + "6dc0808080800001b8e9f3791d984e999c43baa27c070da8a0808080800001b2ce244c6b354fd9985a0001c9b59b4248c080"
                    + "00018991ad404b4f4a0fb0b0581e2d5412b4900001c278f074728b430d8ca2eb2d92fbe56c880001ccc80ee5a7e947589579"
                    + "13c21373f79c8400012eaf92b7cd984ddf9c9d0260d6ee5b0c82000156fde872d3ec4d32842cfb9c388e86fd400006111199"
                    + "9900051120000611119999000510107ca39b4cbd194699aff7f93fd03d3e7b086522e74d16604e7fb6016f48c1659a770657"
                    + "48deccf629461c9a36a35a221fe21f010006111199990005120008803f0003803f0021da213d55173a7f3f553f2a0001553f"
                    + "24555f993f2200013f6d58843f88515567887f0001cb00027f00057f0002ff7f727f633f7f8c7f7f0003bf000168000991d8"
                    + "8500017f00017faa00027f7f6d00017f7f3f552a64d8d6cccccc3319594ccc00017f000290557f847f5500017f7f7f7f7f7f"
                    + "3b7f557f7f6a2f4f7f7fcc028d4200027f7f00047f00019f0002b27f2455837f7f7f995f00018c4a1b7f7f0001d6ccc60002"
                    + "3f1e7fa5d1c67f7f99cc3333ffffffcc0001ffffffffffffffffffffff0001ffffffffff00017f7fff1964ffffffff540003"
                    + "3384ffffff";

    private final Octets entry = entry();

    @Test
    void readsWhatAStockClientSends() {
        var faces = FaceTextures.read(entry).orElseThrow();
        assertThat(faces.own(44)).contains(UUID.fromString("4fb6a95f-71ea-425d-87e8-b3ace4073224"));
        assertThat(faces.own(7)).isEmpty();
        assertThat(faces.bakes()).contains(faces.own(9).orElseThrow()).doesNotHaveDuplicates();
    }

    @Test
    void takesAnEntryWithoutItsLastMark() {
        assertThat(FaceTextures.read(entry.slice(0, entry.length() - 1))).isEqualTo(FaceTextures.read(entry));
    }

    @Test
    void refusesWhatIsNotWhole() {
        assertThat(FaceTextures.read(Octets.owning(new byte[] {1, 2, 3}))).isEmpty();
        assertThat(FaceTextures.read(entry.slice(0, 40))).isEmpty();
        assertThat(FaceTextures.read(entry.slice(0, entry.length() - 9))).isEmpty();
        var longer = Arrays.copyOf(entry.toArray(), entry.length() + 3);
        assertThat(FaceTextures.read(Octets.owning(longer))).isEmpty();
    }

    @Test
    void refusesFacesThatAnAvatarHasNot() {
        var bytes = new byte[16 + 7 + 16 + 1];
        Arrays.fill(bytes, 16, 22, (byte) 0xFF);
        bytes[22] = 0x7F;
        assertThat(FaceTextures.read(Octets.owning(bytes))).isEmpty();
    }

    @Test
    void survivesAnything() {
        var random = new java.util.SplittableRandom(5);
        for (var round = 0; round < 20_000; round++) {
            var bytes = entry.toArray();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            FaceTextures.read(Octets.owning(Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                    .ifPresent(faces -> assertThat(faces.ids()).hasSize(FaceTextures.FACES));
        }
    }

    private static Octets entry() {
        var bytes = HexFormat.of().parseHex(CAPTURED);
        var body = (MessageBody) Frame.of(bytes, bytes.length).body();
        return ((AgentSetAppearance) body.message()).objectData().textureEntry();
    }
}
