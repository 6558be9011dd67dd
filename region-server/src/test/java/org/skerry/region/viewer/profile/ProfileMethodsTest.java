// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.profile.Pick;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.AvatarClassifiedReply;
import org.skerry.udp.message.AvatarNotesReply;
import org.skerry.udp.message.AvatarPicksReply;
import org.skerry.udp.message.GenericMessage;
import org.skerry.udp.message.PickInfoReply;

class ProfileMethodsTest {
    private final RegionEnv env = new RegionEnv();
    private final FakeViewer viewer = env.arrived("Test", 50, 50);
    private final AgentId asked = new AgentId(new UUID(3, 3));

    private Pick pick(AgentId creator) {
        var id = UUID.randomUUID();
        var pick = new Pick(
                id,
                creator,
                false,
                "Old",
                "Plaza",
                "",
                new UUID(0, 0),
                AssetId.ZERO,
                "",
                "Far",
                "<300, 400, 20>",
                "",
                0,
                true);
        env.services().profiles().updatePick(pick);
        return pick;
    }

    private void ask(String method, Object... parameters) {
        viewer.send(new GenericMessage(
                new GenericMessage.AgentData(viewer.agent(), viewer.session(), new UUID(0, 0)),
                new GenericMessage.MethodData(Octets.utf8z(method), new UUID(0, 0)),
                Arrays.stream(parameters)
                        .map(each -> new GenericMessage.ParamList(Octets.utf8z(each.toString())))
                        .toList()));
        env.tick(1);
    }

    @Test
    void ofSomebodyWhoHasToldNothingAreAnsweredWithNothing() {
        ask("avatarpicksrequest", asked);
        ask("avatarnotesrequest", asked);
        ask("avatarclassifiedsrequest", asked);
        assertThat(viewer.last(AvatarPicksReply.class))
                .isEqualTo(
                        new AvatarPicksReply(new AvatarPicksReply.AgentData(viewer.agent(), asked.value()), List.of()));
        assertThat(viewer.last(AvatarNotesReply.class).data())
                .isEqualTo(new AvatarNotesReply.Data(asked.value(), Octets.utf8z("")));
        assertThat(viewer.last(AvatarClassifiedReply.class).agentData().targetId())
                .isEqualTo(asked.value());
    }

    @Test
    void tellThePicksAndEachOfThem() {
        var pick = pick(asked);
        ask("avatarpicksrequest", asked);
        assertThat(viewer.last(AvatarPicksReply.class).data())
                .containsExactly(new AvatarPicksReply.Data(pick.id(), Octets.utf8z("Old")));
        ask("pickinforequest", asked, pick.id());
        var told = viewer.last(PickInfoReply.class).data();
        assertThat(told.creatorId()).isEqualTo(asked.value());
        assertThat(told.name().text()).isEqualTo("Old");
        assertThat(told.simName().text()).isEqualTo("Far");
        assertThat(told.posGlobal().x()).isEqualTo(300);
    }

    @Test
    void notesAreTheAskersOwn() {
        env.services().profiles().updateNotes(viewer.id(), asked, "mine");
        env.services().profiles().updateNotes(asked, viewer.id(), "theirs");
        ask("avatarnotesrequest", asked);
        ask("avatarnotesrequest", viewer.id());
        assertThat(viewer.received(AvatarNotesReply.class))
                .extracting(reply -> reply.data().notes().text())
                .containsExactly("mine", "");
    }

    @Test
    void thatCannotBeReadAreNotShownAsEmpty() {
        env.gridAway(true);
        ask("avatarnotesrequest", asked);
        assertThat(viewer.received(AvatarNotesReply.class)).isEmpty();
        ask("pickinforequest", asked, UUID.randomUUID());
        assertThat(viewer.last(AlertMessage.class).alertData().message().text()).contains("does not answer");
    }

    @Test
    void withoutAnIdAreIgnored() {
        ask("avatarnotesrequest", "nobody");
        ask("pickinforequest", asked);
        assertThat(viewer.received(AvatarNotesReply.class)).isEmpty();
        assertThat(viewer.received(PickInfoReply.class)).isEmpty();
    }
}
