// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.binary.Octets;
import org.skerry.region.avatar.ControlFlag;
import org.skerry.region.door.RegionRules.Rule;
import org.skerry.region.store.OperatorChoices;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.EstateOwnerMessage;
import org.skerry.udp.message.RegionInfo;

class EstateOwnerMessageHandlerTest {
    private static final UUID INVOICE = UUID.fromString("477bf958-e8bd-4fb3-af8c-80c1078e6afa");

    @TempDir
    private Path folder;

    private RegionEnv env;

    @BeforeEach
    void start() {
        env = RegionEnv.in(folder);
    }

    @Test
    void tellsTheOwnerTheEstateAndItsListsAsAStockSimulatorDoes() {
        var owner = env.arrived("Test", 50, 50);
        ask(owner, "getinfo");
        var answers = owner.received(EstateOwnerMessage.class);
        assertThat(answers)
                .extracting(answer -> answer.methodData().method().text())
                .containsExactly("estateupdateinfo", "setaccess", "setaccess", "setaccess", "setaccess");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.methodData().invoice()).isEqualTo(INVOICE));
        var estate = parameters(answers.getFirst());
        assertThat(estate).hasSize(10);
        assertThat(estate.subList(1, 3)).containsExactly(env.settings().owner().toString(), "101");
        assertThat(estate.subList(4, 10))
                .containsExactly("0", "1", "00000000-0000-0000-0000-000000000000", "0", "1", "");
        // as captured: the lists by their marks, managers, agents, groups, banned
        assertThat(answers.subList(1, 5).stream().map(EstateOwnerMessageHandlerTest::parameters))
                .containsExactly(
                        List.of("101", "8", "0", "0", "0", "0"),
                        List.of("101", "1", "0", "0", "0", "0"),
                        List.of("101", "2", "0", "0", "0", "0"),
                        List.of("101", "4", "0", "0", "0", "0"));
    }

    @Test
    void saysThatNothingCanBeChangedYet() {
        var owner = env.arrived("Test", 50, 50);
        ask(owner, "setregiondebug");
        assertThat(owner.received(EstateOwnerMessage.class)).isEmpty();
        assertThat(owner.last(AlertMessage.class).alertData().message().text()).contains("cannot be changed");
    }

    @Test
    void theOwnerChangesTheRulesForEverybodyAndForTheNextStart() throws IOException {
        var owner = env.arrived("Test", 50, 50);
        var other = env.arrived("Second", 50, 50);
        ask(owner, "setregioninfo", "Y", "Y", "N", "N", "7.000000", "1.0", "21", "Y", "Y");
        env.tick(1);
        var told = other.last(RegionInfo.class);
        assertThat(told.regionInfo().maxAgents()).isEqualTo(7);
        assertThat(told.regionInfo().regionFlags())
                .isEqualTo(1 << 1 | 1 << 2 | 1 << 6 | 1 << 7 | 1 << 19 | 1 << 20 | 1 << 22 | 1 << 26);
        var kept = new OperatorChoices(folder).rules();
        assertThat(kept.agentLimit()).hasValue(7);
        assertThat(kept.has(Rule.BLOCK_FLY)).isTrue();
        other.hold(ControlFlag.FLY.mask());
        env.tick(5);
        assertThat(other.avatar().flying()).isFalse();

        ask(owner, "setregioninfo", "N", "N", "N", "Y", "40", "1.0", "21", "N", "N");
        other.hold(ControlFlag.FLY.mask());
        env.tick(5);
        assertThat(other.avatar().flying()).isTrue();
    }

    @Test
    void nobodyElseChangesAnythingAndNonsenseChangesNothing() {
        var owner = env.arrived("Test", 50, 50);
        var other = env.arrived("Second", 50, 50);
        ask(other, "setregioninfo", "Y", "Y", "N", "N", "37", "1.0", "21", "Y", "Y");
        ask(owner, "setregioninfo", "Y", "Y", "N", "N", "many", "1.0", "21", "Y", "Y");
        assertThat(owner.last(AlertMessage.class).alertData().message().text()).contains("nothing was changed");
        ask(owner, "setregioninfo", "Y");
        env.tick(1);
        assertThat(other.received(RegionInfo.class)).isEmpty();
    }

    @Test
    void tellsNobodyElse() {
        env.arrived("Test", 50, 50);
        var other = env.arrived("Second", 50, 50);
        ask(other, "getinfo");
        assertThat(other.received()).isEmpty();
    }

    private static List<String> parameters(EstateOwnerMessage message) {
        return message.paramList().stream().map(each -> each.parameter().text()).toList();
    }

    private static void ask(FakeViewer viewer, String method, String... parameters) {
        viewer.forget();
        viewer.send(new EstateOwnerMessage(
                new EstateOwnerMessage.AgentData(viewer.agent(), viewer.session(), new UUID(0, 0)),
                new EstateOwnerMessage.MethodData(Octets.utf8z(method), INVOICE),
                Arrays.stream(parameters)
                        .map(each -> new EstateOwnerMessage.ParamList(Octets.utf8z(each)))
                        .toList()));
    }
}
