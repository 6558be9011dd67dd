// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.codec.MessageBody;
import org.skerry.udp.message.ChatFromSimulator;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.ImprovedInstantMessage;
import org.skerry.udp.message.Message;

/** What a stock client said to a stock simulator, said to ours: others hear the same. */
class CapturedTalkTest {
    private static final String CHAT =
            "c00000007b00ffff00015011111111aaaabbbbcccc000501d68ece563045413ab8ccebcb998b3b9c1800016563686f20c3bc"
                    + "6ec3af636f64652d37613666616631360001010004";
    private static final String CHAT_HEARD =
            "400000004b00ffff008b0a5465737420557365720011111111aaaabbbbcccc00000000000111111111aaaabbbbcccc000000"
                    + "000001010101187d06431ef8fd42321fcd4118006563686f20c3bc6ec3af636f64652d376136666166313600";
    private static final String MESSAGE =
            "c00000009000ffff0001fe11111111aaaabbbbcccc000501d68ece563045413ab8ccebcb998b3b9c000111111111aaaabbbb"
                    + "cccc000502002001001191ee00016b0a5465737420557365720001100001696d20e29c932d66336465383764360007";
    private static final String MESSAGE_GOT =
            "400000005b00ffff00fe11111111aaaabbbbcccc000000000001000000000000000000000000000000000011111111aaaabb"
                    + "bbcccc0000000000020100000011111111222233334444555555555591000000000000000000000000000000000000000000"
                    + "00000000000000000391ee006b0a546573742055736572001000696d20e29c932d663364653837643600000000000000";

    private final RegionEnv env = new RegionEnv();
    private final FakeViewer speaker = arrived(TestRegion.OWNER, "Test");
    private final FakeViewer listener = arrived(AgentId.of("11111111-aaaa-bbbb-cccc-000000000002"), "Second");

    @Test
    void chatIsHeardAsThere() {
        var said = decode(CHAT, ChatFromViewer.class);
        speaker.send(
                new ChatFromViewer(new ChatFromViewer.AgentData(speaker.agent(), speaker.session()), said.chatData()));
        var stock = decode(CHAT_HEARD, ChatFromSimulator.class);
        var ours = listener.last(ChatFromSimulator.class);
        assertThat(ours.chatData().toBuilder()
                        .position(stock.chatData().position())
                        .build())
                .isEqualTo(stock.chatData());
    }

    @Test
    void aMessageArrivesAsThere() {
        var said = decode(MESSAGE, ImprovedInstantMessage.class);
        speaker.send(new ImprovedInstantMessage(
                new ImprovedInstantMessage.AgentData(speaker.agent(), speaker.session()),
                said.messageBlock(),
                said.estateBlock(),
                said.metaData()));
        var stock = decode(MESSAGE_GOT, ImprovedInstantMessage.class);
        var ours = listener.last(ImprovedInstantMessage.class);
        assertThat(ours.agentData()).isEqualTo(stock.agentData());
        assertThat(ours.messageBlock().timestamp()).isEqualTo(1_700_000_000);
        // stock tells no place, and no bucket where the viewer's own form has one of a single zero
        assertThat(ours.messageBlock().toBuilder()
                        .position(stock.messageBlock().position())
                        .timestamp(stock.messageBlock().timestamp())
                        .binaryBucket(stock.messageBlock().binaryBucket())
                        .build())
                .isEqualTo(stock.messageBlock());
    }

    private FakeViewer arrived(AgentId id, String first) {
        var circuit = TestRegion.circuit(id, new UserName(first, "User"), new Vector3(50, 50, RegionEnv.GROUND));
        var viewer = env.expected(circuit).connect().arrive();
        env.tick(5);
        return viewer.forget();
    }

    private static <T extends Message> T decode(String hex, Class<T> kind) {
        var bytes = HexFormat.of().parseHex(hex);
        var body = (MessageBody) Frame.of(bytes, bytes.length).body();
        return kind.cast(body.message());
    }
}
