// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.ejb.asset.journal.JournaledAsset.UnreadableException;

class JournaledAssetTest {
    private static final int BROKEN = 20_000;

    @Test
    void whatIsWrittenIsRead() throws UnreadableException {
        var random = new SplittableRandom(35);
        for (var run = 0; run < 500; run++) {
            var asset = Journals.asset(random);
            assertThat(JournaledAsset.decode(asset.encode())).isEqualTo(asset);
        }
    }

    @Test
    void factsAndOddTextsSurvive() throws UnreadableException {
        var plain = Journals.asset(new SplittableRandom(1));
        var facts = new Llsd.Struct(Map.of(AssetRecord.BROKEN, new Llsd.Text("no <picture> \uD83C\uDFDD")));
        var asset = new JournaledAsset(
                new AssetRecord(
                        plain.record().metadata(),
                        plain.record().hash(),
                        plain.record().length(),
                        facts),
                plain.content());
        assertThat(JournaledAsset.decode(asset.encode())).isEqualTo(asset);
    }

    /** A journal that was left by a grid from before. */
    @Test
    void factsAsXmlAreStillRead() throws UnreadableException {
        var asset = Journals.asset(new SplittableRandom(5));
        var facts = new Llsd.Struct(Map.of(AssetRecord.BROKEN, new Llsd.Text("no picture")));
        var now = asset.encode();
        var before = ByteBuffer.allocate(now.length + LlsdXml.write(facts).length());
        var metadata = asset.record().metadata();
        var texts = List.of(metadata.name(), metadata.description(), metadata.creatorId());
        var length = texts.stream()
                .mapToInt(text -> 4 + Octets.utf8(text).length())
                .reduce(1 + 16 + 4 + 4 + 1 + 8 + 4, Integer::sum);
        before.put((byte) 1).put(now, 1, length - 1).putInt(LlsdXml.write(facts).length());
        before.put(LlsdXml.write(facts).asBuffer()).put(now, length + 4, now.length - length - 4);
        assertThat(JournaledAsset.decode(before.array()).record().extra()).isEqualTo(facts);
        assertThat(JournaledAsset.decode(before.array()).content()).isEqualTo(asset.content());
    }

    @Test
    void anyTimeSurvives() throws UnreadableException {
        var random = new SplittableRandom(2);
        for (var created :
                new Instant[] {Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 999_999_999)}) {
            var asset = Journals.asset(random, created);
            assertThat(JournaledAsset.decode(asset.encode())).isEqualTo(asset);
        }
    }

    /** The journal's checks let none of these through but by the greatest chance; and if one comes it is no crash. */
    @Test
    void brokenBytesAreUnreadableOrAnotherAsset() {
        var random = new SplittableRandom(3);
        var refused = 0;
        for (var run = 0; run < BROKEN; run++) {
            var bytes = Journals.asset(random).encode();
            if (random.nextBoolean()) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                for (var count = random.nextInt(1, 5); count > 0; count--) {
                    bytes[random.nextInt(Math.min(bytes.length, 120))] = (byte) random.nextInt();
                }
            }
            try {
                assertThat(JournaledAsset.decode(bytes)).isNotNull();
            } catch (UnreadableException told) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(BROKEN / 2);
    }

    @Test
    void aLaterVersionIsToldByItsNumber() {
        var bytes = Journals.asset(new SplittableRandom(4)).encode();
        bytes[0] = 3;
        assertThatThrownBy(() -> JournaledAsset.decode(bytes))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("version 3");
    }
}
