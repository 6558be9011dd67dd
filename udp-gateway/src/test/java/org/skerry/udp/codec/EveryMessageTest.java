// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codegen.Definitions;
import org.skerry.udp.message.Frequency;
import org.skerry.udp.message.MessageTypes;

class EveryMessageTest {
    private static final long SEED = Long.getLong("seed", 20261121);

    private final byte[] scratch = new byte[1 << 20];
    private final DatagramWriter writer = new DatagramWriter();

    @Test
    void comesBackEqualFromItsBytes() throws Exception {
        var samples = new Samples(SEED);
        for (var definition : Definitions.own()) {
            for (var round = 0; round < 5; round++) {
                var message = samples.of(definition);
                var bytes = writer.write(message, round % 2 == 0);
                var body = Frame.of(bytes, bytes.length).body(scratch);
                assertThat(body).as("seed %d", SEED).isEqualTo(MessageBody.complete(message));
            }
        }
    }

    @Test
    void keepsAbsentBlocksApartFromEmptyOnes() throws Exception {
        var samples = new Samples(SEED);
        for (var definition : Definitions.own()) {
            var sample = samples.of(definition);
            for (var absent = 1; absent < definition.blocks().size(); absent++) {
                var whole = new Datagram(0, 7, Octets.EMPTY, new MessageBody(sample, absent, Octets.EMPTY), List.of());
                var bytes = writer.write(whole);
                var again = Frame.of(bytes, bytes.length).datagram(scratch);
                assertThat(((MessageBody) again.body()).absentBlocks())
                        .as(definition.name())
                        .isEqualTo(absent);
                assertThat(writer.write(again)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void isFoundByNumberClassAndName() throws Exception {
        for (var definition : Definitions.own()) {
            var type = MessageTypes.find(definition.name()).orElseThrow();
            assertThat(type.zerocoded()).isEqualTo(definition.zerocoded());
            assertThat(type.trusted()).isEqualTo(definition.trusted());
            assertThat(MessageTypes.find(type.frequency(), type.number())).isSameAs(type);
        }
        assertThat(MessageTypes.find(Frequency.LOW, 0xFE01)).isNull();
        MessageTypes.byClass().forEach((kind, type) -> {
            assertThat(MessageTypes.of(kind)).isSameAs(type);
            assertThat(kind.getSimpleName()).isEqualTo(type.name());
        });
    }
}
