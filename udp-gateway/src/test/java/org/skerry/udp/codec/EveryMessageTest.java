// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.codegen.BlockDefinition;
import org.skerry.udp.codegen.Definitions;
import org.skerry.udp.message.Frequency;
import org.skerry.udp.message.MessageTypes;
import org.skerry.udp.wire.BodyReader;
import org.skerry.udp.wire.BodyWriter;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;

class EveryMessageTest {
    private static final long SEED = Long.getLong("seed", 20261121);

    private final DatagramWriter writer = new DatagramWriter();

    @Test
    void comesBackEqualFromItsBytes() throws Exception {
        var samples = new Samples(SEED);
        for (var definition : Definitions.own()) {
            for (var round = 0; round < 5; round++) {
                var message = samples.of(definition);
                var bytes = writer.write(message, round % 2 == 0);
                var body = Frame.of(bytes, bytes.length).body();
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
                var again = Frame.of(bytes, bytes.length).datagram();
                assertThat(((MessageBody) again.body()).absentBlocks())
                        .as(definition.name())
                        .isEqualTo(absent);
                assertThat(writer.write(again)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void readsAbsentBlocksAsEmpty() throws Exception {
        var samples = new Samples(SEED);
        for (var definition : Definitions.own()) {
            var sample = samples.of(definition);
            for (var absent = 1; absent < definition.blocks().size(); absent++) {
                var out = new BodyWriter(64);
                out.limitBlocks(definition.blocks().size() - absent);
                sample.writeTo(out);
                var read = sample.type().codec().reader().apply(new BodyReader(out.array(), 0, out.length()));
                var components = sample.getClass().getRecordComponents();
                for (var i = 0; i < components.length; i++) {
                    var there = i < components.length - absent;
                    var type = components[i].getType();
                    var expected = there
                            ? components[i].getAccessor().invoke(sample)
                            : type == List.class
                                    ? List.of()
                                    : type.getField("EMPTY").get(null);
                    assertThat(components[i].getAccessor().invoke(read))
                            .as(definition.name())
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void refusesACountThatTheBytesCannotHoldBeforeMakingRoomForIt() throws Exception {
        var samples = new Samples(SEED);
        var counted = 0;
        for (var definition : Definitions.own()) {
            var sample = samples.of(definition);
            for (var block = 0; block < definition.blocks().size(); block++) {
                if (definition.blocks().get(block).repeat() != BlockDefinition.Repeat.COUNTED) {
                    continue;
                }
                counted++;
                var out = new BodyWriter(64);
                out.limitBlocks(block);
                sample.writeTo(out);
                out.u8(255);
                var before = Allocations.soFar();
                assertThatThrownBy(() ->
                                sample.type().codec().reader().apply(new BodyReader(out.array(), 0, out.length())))
                        .as(definition.name())
                        .isSameAs(CorruptedDatagramException.of(Corruption.COUNT));
                assertThat(Allocations.soFar() - before).as(definition.name()).isLessThan(1 << 20);
            }
        }
        assertThat(counted).isGreaterThan(100);
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
