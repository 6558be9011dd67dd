// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.Frequency;
import org.skerry.udp.message.PacketAck;
import org.skerry.udp.message.UseCircuitCode;
import org.skerry.udp.wire.CorruptedDatagramException;

class VectorsTest {
    private static final long SEED = Long.getLong("seed", 20261121);

    private final DatagramWriter writer = new DatagramWriter();

    @Test
    void comeBackByteForByte() throws IOException {
        assertThat(Vectors.all()).hasSizeGreaterThan(20);
        for (var vector : Vectors.all()) {
            var datagram = read(vector.hex());
            assertThat(((MessageBody) datagram.body()).message().type().name()).isEqualTo(vector.name());
            assertThat((datagram.flags() & Flags.RELIABLE) != 0)
                    .isEqualTo(vector.flags().contains("R"));
            assertThat(HexFormat.of().formatHex(writer.write(datagram))).isEqualTo(vector.hex());
        }
    }

    @Test
    void aClientsFirstWordHasItsNumbers() {
        var datagram = read(
                "400000000100ffff00032a45ba2a5f17d69aacc841278fe52eb03df30327" + "11111111aaaabbbbcccc000000000001");
        assertThat(datagram.sequence()).isEqualTo(1);
        var block = ((UseCircuitCode) ((MessageBody) datagram.body()).message()).circuitCode();
        assertThat(block.code()).isEqualTo(0x2ABA452A);
        assertThat(block.sessionId()).hasToString("5f17d69a-acc8-4127-8fe5-2eb03df30327");
        assertThat(block.id()).hasToString("11111111-aaaa-bbbb-cccc-000000000001");
    }

    @Test
    void absentBlocksAreCounted() throws IOException {
        var alert = Vectors.all().stream()
                .filter(v -> v.name().equals("AlertMessage"))
                .findFirst()
                .orElseThrow();
        var body = (MessageBody) read(alert.hex()).body();
        assertThat(body.absentBlocks()).isEqualTo(1);
        var message = (AlertMessage) body.message();
        assertThat(message.alertData().message().text()).isEqualTo("Notecard updated");
        assertThat(message.alertInfo()).isEmpty();
        assertThat(message.agentInfo()).isEmpty();
    }

    @Test
    void chatIsReadAndWrittenLikeTheServersOwn() throws IOException {
        var recorded = Vectors.all().stream()
                .filter(v -> v.name().equals("ChatFromSimulator"))
                .findFirst()
                .orElseThrow();
        var chat = (ChatFromSimulator) ((MessageBody) read(recorded.hex()).body()).message();
        assertThat(chat.chatData().message().text()).isEqualTo("echo ünï-123a61b2");
        assertThat(chat.chatData().fromName().text()).isEqualTo("Test User");
        var bytes = writer.write(chat, true);
        DatagramWriter.number(bytes, 0x25);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(recorded.hex());
    }

    @Test
    void ackNumbersAreLittleInTheMessageAndBigBehindIt() {
        var message = (PacketAck)
                ((MessageBody) read("000000000000fffffffb0101000000").body()).message();
        assertThat(message.packets()).containsExactly(new PacketAck.Packets(1));
        assertThat(read("100000000b0002000000001801").acks()).containsExactly(0x18);
    }

    @Test
    void plainFormIsTakenWhenCodingMakesItLonger() throws IOException {
        for (var vector : Vectors.all()) {
            if (vector.name().equals("CameraConstraint")) {
                var message = ((MessageBody) read(vector.hex()).body()).message();
                var flags = writer.write(message, true)[0] & Flags.ZEROCODED;
                assertThat(flags != 0).isEqualTo(vector.flags().contains("Z"));
            }
        }
    }

    @Test
    void unknownNumbersAreKept() {
        var datagram = read("400000000900fffffe01020300ff");
        assertThat(datagram.body())
                .isEqualTo(new UnknownBody(Frequency.LOW, 0xFE01, Octets.owning(new byte[] {2, 3, 0, -1})));
        assertThat(HexFormat.of().formatHex(writer.write(datagram))).isEqualTo("400000000900fffffe01020300ff");
    }

    @Test
    void extraHeaderBytesArePassedOver() {
        var datagram = read("40000000090301020300ff");
        assertThat(datagram.extra().length()).isEqualTo(3);
        assertThat(HexFormat.of().formatHex(writer.write(datagram))).isEqualTo("40000000090301020300ff");
    }

    @Test
    void bytesBehindTheLastBlockAreKeptApart() {
        var datagram = read("000000002400020077");
        var message = ((MessageBody) datagram.body()).message();
        assertThat(message).isEqualTo(((MessageBody) read("0000000024000200").body()).message());
        assertThat(HexFormat.of().formatHex(writer.write(datagram))).isEqualTo("000000002400020077");
    }

    @Test
    void cutDatagramsAreRefused() throws IOException {
        for (var hex :
                new String[] {"", "40", "000000000000", "000000000000ff", "00000000000001", "0000000000ff0102"}) {
            assertThatThrownBy(() -> read(hex)).as(hex).isInstanceOf(CorruptedDatagramException.class);
        }
        assertThatThrownBy(() -> read("10000000000002000000ff")).isInstanceOf(CorruptedDatagramException.class);
        assertThatThrownBy(() -> read("000000000000fffffffbff01000000"))
                .as("more acks than bytes")
                .isInstanceOf(CorruptedDatagramException.class);
    }

    @Test
    void mutationsDecodeOrAreRefused() throws IOException {
        var random = new SplittableRandom(SEED);
        var refused = 0;
        var tries = 0;
        for (var vector : Vectors.all()) {
            var original = HexFormat.of().parseHex(vector.hex());
            for (var round = 0; round < 1000; round++) {
                var bytes = Arrays.copyOf(original, random.nextInt(original.length) + 1);
                bytes = random.nextBoolean() ? bytes : original.clone();
                for (var flips = random.nextInt(8); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                tries++;
                try {
                    writer.write(Frame.of(bytes, bytes.length).datagram());
                } catch (CorruptedDatagramException garbage) {
                    refused++;
                }
            }
        }
        assertThat(refused).as("seed %d", SEED).isBetween(tries / 100, tries);
    }

    private Datagram read(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        return Frame.of(bytes, bytes.length).datagram();
    }
}
