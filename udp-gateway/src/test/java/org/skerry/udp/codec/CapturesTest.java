// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.AgentMessage;
import org.skerry.udp.message.UseCircuitCode;

class CapturesTest {
    private final byte[] scratch = new byte[Frame.LARGEST_BODY];
    private final DatagramWriter writer = new DatagramWriter();

    @BeforeEach
    void onlyWithCaptures() {
        assumeTrue(Captures.present(), "no captures beside the clone");
    }

    @Test
    void everyDatagramComesBackByteForByte() throws IOException {
        var all = Captures.all();
        assertThat(all).hasSize(8059);
        for (var recorded : all) {
            var bytes = recorded.bytes();
            var datagram = Frame.of(bytes, bytes.length).datagram(scratch);
            assertThat(datagram.body()).isInstanceOf(MessageBody.class);
            assertThat(((MessageBody) datagram.body()).message().type().name()).isEqualTo(recorded.name());
            assertThat(HexFormat.of().formatHex(writer.write(datagram)))
                    .as(recorded.name())
                    .isEqualTo(HexFormat.of().formatHex(bytes));
        }
    }

    /** What a server may demand of viewers: the ids of their circuit in each message that has them, and no message that only servers send. */
    @Test
    void clientsNameThemselvesTruly() throws IOException {
        var agents = new HashMap<String, UUID>();
        var sessions = new HashMap<String, UUID>();
        for (var recorded : Captures.all()) {
            var message = ((MessageBody)
                            Frame.of(recorded.bytes(), recorded.bytes().length).body(scratch))
                    .message();
            if (message instanceof UseCircuitCode use) {
                agents.put(recorded.ports(), use.circuitCode().id());
                sessions.put(recorded.ports(), use.circuitCode().sessionId());
            }
            assertThat(recorded.fromClient() && message.type().trusted())
                    .as(recorded.name())
                    .isFalse();
            if (recorded.fromClient() && message instanceof AgentMessage from) {
                assertThat(from.senderAgentId()).as(recorded.name()).isEqualTo(agents.get(recorded.ports()));
                assertThat(from.senderSessionId()).as(recorded.name()).isEqualTo(sessions.get(recorded.ports()));
            }
        }
    }
}
