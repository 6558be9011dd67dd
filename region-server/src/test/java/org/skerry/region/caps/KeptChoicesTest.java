// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.llsd.LlsdXml;
import org.skerry.api.math.Vector3;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.profile.ProfilePreferences;
import org.skerry.region.http.Answer;
import org.skerry.region.twin.Away;
import org.skerry.region.twin.TestRegions;

/** What the grid keeps for a user between sessions: messages that wait, and choices. */
class KeptChoicesTest extends CapsFixture {
    private static final InstantMessage MESSAGE = new InstantMessage(
            new UUID(8, 8),
            "Some Body",
            AGENT,
            0,
            false,
            new UUID(5, 5),
            "hello",
            1,
            1,
            new Vector3(1, 2, 3),
            TestRegions.settings(BASE).id(),
            Instant.ofEpochSecond(1_700_000_000L),
            Octets.EMPTY);

    private Answer read() {
        return send("GET", cap("ReadOfflineMsgs"), Map.of(), Map.of(), Octets.EMPTY);
    }

    private static List<Llsd> entries(Answer answer) {
        return ((Llsd.Array) LlsdXml.read(answer.body())).values();
    }

    @Test
    void messagesAreGivenOnce() {
        grid.services().offlineMessages().store(MESSAGE);
        var got = (Llsd.Struct) entries(read()).getFirst();
        assertThat(got.get("from_agent_id")).isEqualTo(new Llsd.Id(MESSAGE.from()));
        assertThat(got.get("from_agent_name")).isEqualTo(new Llsd.Text("Some Body"));
        assertThat(got.get("message")).isEqualTo(new Llsd.Text("hello"));
        assertThat(got.get("dialog")).isEqualTo(new Llsd.Int(0));
        assertThat(got.get("from_group")).isEqualTo(new Llsd.Int(0));
        assertThat(got.get("transaction-id")).isEqualTo(new Llsd.Id(MESSAGE.session()));
        assertThat(got.get("timestamp")).isEqualTo(new Llsd.Int(1_700_000_000));
        assertThat(entries(read())).isEmpty();
    }

    @Test
    void messagesGoBackWhenTheAnswerCannotBeSent() {
        grid.services().offlineMessages().store(MESSAGE);
        read().ifUnsent().run();
        assertThat(region.broughtBack()).containsExactly(MESSAGE);
    }

    @Test
    void preferencesComeBackInALaterSession() {
        var hover = new LlsdStruct().put("hover_height", 0.25).build();
        post(cap("AgentPreferences"), hover);
        post(cap("UpdateAgentLanguage"), new LlsdStruct().put("language", "de").build());
        capabilities.close(AGENT, SESSION);
        capabilities.open(TestRegions.settings(BASE), circuit());

        var all = struct(post(cap("AgentPreferences"), new LlsdStruct().build()));

        assertThat(all.get("hover_height")).isEqualTo(new Llsd.Real(0.25));
        assertThat(all.get("language")).isEqualTo(new Llsd.Text("de"));
        assertThat(region.hovers()).as("once in each session").containsExactly(0.25f, 0.25f);
    }

    @Test
    void preferencesStayAsTheyWereWhileTheGridIsAway() {
        var down = Away.when(
                () -> true, AgentPreferencesService.class, grid.services().preferences());
        var told = new LlsdStruct().put("language", "de").build();
        var session = new Preferences();
        assertThatThrownBy(() -> session.take(down, AGENT, told)).isInstanceOf(ServiceUnavailableException.class);
        assertThat(grid.services().preferences().find(AGENT)).isEmpty();
    }

    @Test
    void howTheUserIsFoundIsKept() {
        assertThat(userInfo().get("directory_visibility")).isEqualTo(new Llsd.Text("hidden"));

        post(cap("UserInfo"), new LlsdStruct().put("dir_visibility", "default").build());

        assertThat(userInfo().get("directory_visibility")).isEqualTo(new Llsd.Text("default"));
        assertThat(grid.services().profiles().preferences(AGENT))
                .isEqualTo(new ProfilePreferences(AGENT, false, true, ""));
    }

    private Llsd.Struct userInfo() {
        return struct(send("GET", cap("UserInfo"), Map.of(), Map.of(), Octets.EMPTY));
    }
}
