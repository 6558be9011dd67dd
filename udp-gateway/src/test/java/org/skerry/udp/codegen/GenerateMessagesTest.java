// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GenerateMessagesTest {
    @Test
    void aLineBecomesARecord() {
        var source = source("PacketAck", "PacketAck Fixed 251 Packets*{ID:u32}");
        assertThat(source.substring(source.indexOf("/** Fixed"))).isEqualTo("""
                /** Fixed 251. */
                public record PacketAck(List<Packets> packets) implements Message {
                    public static final WireCodec<PacketAck> CODEC = new WireCodec<>(PacketAck::read, PacketAck::writeTo);
                    public static final MessageType TYPE =
                            new MessageType("PacketAck", Frequency.FIXED, 251, false, false, 1, DirectCodecs.before(CODEC, PacketAck.class));

                    public PacketAck {
                        packets = Bounds.counted("Packets", packets);
                    }

                    private static PacketAck read(BodyReader in) {
                        return new PacketAck(in.starts() ? in.counted(4, Packets::read) : List.of());
                    }

                    @Override
                    public MessageType type() {
                        return TYPE;
                    }

                    @Override
                    public void writeTo(BodyWriter out) {
                        if (out.starts()) {
                            out.counted(packets, Packets::write);
                        }
                    }

                    public record Packets(int id) {
                        /** All zero: what an absent block is read as. */
                        public static final Packets EMPTY = new Packets(0);

                        private static Packets read(BodyReader in) {
                            return new Packets(in.int32());
                        }

                        private void write(BodyWriter out) {
                            out.int32(id);
                        }
                    }
                }
                """);
    }

    @Test
    void agentAndSessionInTheFirstBlockAreTheSender() {
        assertThat(source("A", "A Low 1 zerocoded AgentData{AgentID:id SessionID:id} Data{X:u8}"))
                .contains("record A(AgentData agentData, Data data) implements AgentMessage", "Low 1, zero-coded");
        assertThat(source("A", "A Low 1 AgentData{AgentID:id}")).contains("implements Message");
        assertThat(source("A", "A Low 1 AgentData*{AgentID:id SessionID:id}")).contains("implements Message");
    }

    @Test
    void namesThatJavaOrTheMessageNeedsAreGivenWay() {
        assertThat(source("LayerData", "LayerData High 11 LayerData{Data:v2} List*{Default:u8}"))
                .contains("record LayerData(LayerDataBlock layerData, List<ListBlock> list)", "int defaultValue");
    }

    @Test
    void namesAreCamelCase() {
        assertThat(source("A", "A Low 1 FOVBlock{SimIP:ipaddr PCode:u8 CPUClassID:s32 Start00:f32 ID:id}"))
                .contains("record FOVBlock(int simIp, int pCode, int cpuClassId, float start00, UUID id)");
    }

    @Test
    void longBlocksHaveABuilder() {
        assertThat(source("A", "A Low 1 B{C:u8 D:u8 E:u8 F:u8 G:u8 H:v1}"))
                .contains("public Builder h(Octets h)", "return new B(c, d, e, f, g, h);");
        assertThat(source("A", "A Low 1 B{C:u8}")).doesNotContain("Builder");
    }

    @Test
    void linesThatAreNoneAreRefused() {
        for (var line : List.of(
                "A",
                "A Low x",
                "A Rare 1",
                "A Low 1 B",
                "A Low 1 B{C}",
                "A Low 1 B{C:u7}",
                "A Low 1 B{C:u8} D{",
                "A Low 1 B{}")) {
            assertThatThrownBy(() -> DefinitionParser.parse(List.of(line)))
                    .as(line)
                    .isInstanceOf(DefinitionException.class)
                    .hasMessageEndingWith(line);
        }
        assertThatThrownBy(() -> DefinitionParser.parse(List.of("A Low 1", "B Low 1")))
                .hasMessageContaining("stands twice");
    }

    private static String source(String name, String line) {
        var sources = GenerateMessages.sources(DefinitionParser.parse(List.of("# about", "", line)));
        assertThat(sources).containsKey("GeneratedMessages.java").hasSize(2);
        return Objects.requireNonNull(sources.get(name + ".java"));
    }
}
