// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.udp.codegen.Definitions;
import org.skerry.udp.codegen.MessageDefinition;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.CoarseLocationUpdate;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.ImprovedTerseObjectUpdate;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MessageTypes;
import org.skerry.udp.message.ObjectUpdate;
import org.skerry.udp.message.ObjectUpdateCompressed;
import org.skerry.udp.message.direct.DirectCodecs;
import org.skerry.udp.wire.BodyReader;
import org.skerry.udp.wire.BodyWriter;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;
import org.skerry.udp.wire.WireCodec;

/** Codecs written by hand beside those generated from the definitions. */
class DirectCodecsTest {
    private static final long SEED = Long.getLong("seed", 20261121);
    private static final int ROUNDS = 200;

    @Test
    void areTheOnesInUse() {
        assertThat(DirectCodecs.kinds())
                .containsExactlyInAnyOrder(
                        AgentUpdate.class,
                        ImprovedTerseObjectUpdate.class,
                        ObjectUpdate.class,
                        ObjectUpdateCompressed.class,
                        LayerData.class,
                        ImagePacket.class,
                        CoarseLocationUpdate.class);
        MessageTypes.byClass().forEach((kind, type) -> {
            var generated = generated(kind);
            var direct = DirectCodecs.kinds().contains(kind);
            var reads = kind == AgentUpdate.class;
            assertThat(type.codec().reader().equals(generated.reader()))
                    .as(type.name())
                    .isNotEqualTo(reads);
            assertThat(type.codec().writer().equals(generated.writer()))
                    .as(type.name())
                    .isNotEqualTo(direct && !reads);
        });
    }

    static Stream<MessageDefinition> kinds() throws Exception {
        var names = DirectCodecs.kinds().stream().map(Class::getSimpleName).toList();
        return Definitions.own().stream().filter(d -> names.contains(d.name()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void doAsTheGeneratedOnes(MessageDefinition definition) throws Exception {
        var some = new Samples(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            assertSame(some.of(definition));
        }
        for (var sized : List.of(
                Samples.sized(SEED, 0, 0, 0),
                Samples.sized(SEED, 1, 255, 65_535),
                Samples.sized(SEED, 255, 255, 300),
                Samples.sized(SEED, 255, 0, 0))) {
            assertSame(sized.of(definition));
        }
    }

    @Test
    void writeWhateverFollowsWhatStandsAlready() throws Exception {
        var definition =
                kinds().filter(d -> d.name().equals("ObjectUpdate")).findFirst().orElseThrow();
        var message = new Samples(SEED).of(definition);
        var out = new BodyWriter(16);
        out.u16(0x1234);
        message.type().write(message, out);
        out.u8(0x56);
        var alone = new BodyWriter(16);
        message.writeTo(alone);
        assertThat(Arrays.copyOf(out.array(), 2)).containsExactly(0x34, 0x12);
        assertThat(Arrays.copyOfRange(out.array(), 2, out.length() - 1))
                .isEqualTo(Arrays.copyOf(alone.array(), alone.length()));
        assertThat(out.array()[out.length() - 1]).isEqualTo((byte) 0x56);
    }

    @Test
    void anAgentUpdateIsReadOrRefusedAsTheGeneratedOneDoes() {
        var random = new SplittableRandom(SEED);
        for (var length = 0; length < 130; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            if (length < 114) {
                assertThatThrownBy(
                                () -> AgentUpdate.TYPE.codec().reader().apply(new BodyReader(bytes, 0, bytes.length)))
                        .isSameAs(CorruptedDatagramException.of(Corruption.BODY));
                assertThatThrownBy(() -> AgentUpdate.CODEC.reader().apply(new BodyReader(bytes, 0, bytes.length)))
                        .isSameAs(CorruptedDatagramException.of(Corruption.BODY));
            } else {
                assertThat(read(bytes, AgentUpdate.TYPE.codec())).isEqualTo(read(bytes, AgentUpdate.CODEC));
            }
        }
    }

    /** What is read, and how many bytes are left. */
    private static List<Object> read(byte[] bytes, WireCodec<? extends Message> codec) {
        var in = new BodyReader(bytes, 0, bytes.length);
        return List.of(codec.reader().apply(in), in.remaining(), in.absentBlocks());
    }

    private static void assertSame(Message message) {
        var direct = new BodyWriter(16);
        message.type().write(message, direct);
        var generated = new BodyWriter(16);
        message.writeTo(generated);
        var bytes = Arrays.copyOf(generated.array(), generated.length());
        assertThat(Arrays.copyOf(direct.array(), direct.length()))
                .as("seed %d %s", SEED, message.type())
                .isEqualTo(bytes);
        assertThat(read(bytes, message.type().codec()))
                .isEqualTo(read(bytes, generated(message.getClass())))
                .startsWith(message, 0);
    }

    @SuppressWarnings("unchecked")
    private static WireCodec<? extends Message> generated(Class<? extends Message> kind) {
        try {
            return (WireCodec<? extends Message>) kind.getField("CODEC").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(kind.getName(), missing);
        }
    }
}
