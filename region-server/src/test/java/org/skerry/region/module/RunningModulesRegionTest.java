// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.region.door.GridServices;
import org.skerry.region.economy.EconomyModuleProvider;
import org.skerry.region.event.AgentArrived;
import org.skerry.region.event.AgentLeft;
import org.skerry.region.event.AgentWatching;
import org.skerry.region.event.ChatSaid;
import org.skerry.region.event.RegionEvent;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.world.FakeViewer;
import org.skerry.region.world.RegionEnv;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.EventInfoRequest;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.MoneyBalanceRequest;

class RunningModulesRegionTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void startInOrderAndStopInReverse() {
        var env = env(
                new LambdaProvider("a-late", Set.of("z-early"), traced("late")),
                LambdaProvider.of("z-early", traced("early")));
        assertThat(env.modules().names()).contains("a-late", "z-early", "sky-wind");
        assertThat(seen).containsExactly("early starts", "late starts");
        env.modules().stop();
        assertThat(seen).endsWith("late stops", "early stops");
        assertThat(env.modules().names()).isEmpty();
    }

    @Test
    void hearWhatHappens() {
        var events = new ArrayList<RegionEvent>();
        var env = env(LambdaProvider.of("listener", region -> {
            region.on(AgentArrived.class, events::add);
            region.on(AgentWatching.class, events::add);
            region.on(ChatSaid.class, events::add);
            region.on(AgentLeft.class, events::add);
        }));
        var viewer = env.arrived("Test", 30, 40);
        viewer.send(chat(viewer, "hello", 1, 0));
        viewer.send(chat(viewer, "open", 2, 4711));
        viewer.send(chat(viewer, "", 4, 0));
        viewer.logout();

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("AgentArrived", "AgentWatching", "ChatSaid", "ChatSaid", "AgentLeft");
        var arrived = (AgentArrived) events.getFirst();
        assertThat(arrived.agent()).isEqualTo(viewer.id());
        assertThat(arrived.position().x()).isEqualTo(30);
        var said = (ChatSaid) events.get(3);
        assertThat(said.text()).isEqualTo("open");
        assertThat(said.channel()).isEqualTo(4711);
        assertThat(said.range()).isEqualTo(100);
        assertThat(((AgentLeft) events.getLast()).stoodHere()).isTrue();
    }

    @Test
    void thatThrowHurtNobodyElse() {
        var env = env(
                LambdaProvider.of("bad", region -> {
                    region.on(AgentArrived.class, event -> fail());
                    region.every("nonsense", Duration.ofSeconds(1), RunningModulesRegionTest::fail);
                    region.handle(new FetchHandler(viewer -> fail()));
                }),
                LambdaProvider.of("good", region -> region.on(AgentArrived.class, event -> seen.add("arrived"))));
        var viewer = env.arrived("Test", 30, 40);
        viewer.send(fetch(viewer));
        env.run(Duration.ofSeconds(3));
        assertThat(seen).containsExactly("arrived");
        assertThat(env.modules().failures("bad")).isBetween(4L, 5L);
        assertThat(env.modules().failures("good")).isZero();
    }

    @Test
    void thatCannotStartAreLeftOutWithThoseThatRequireThem() {
        var env = env(
                LambdaProvider.of("bad", region -> {
                    region.provide(Tide.class, () -> 1);
                    region.on(AgentArrived.class, event -> seen.add("zombie"));
                    region.handle(new FetchHandler(viewer -> seen.add("zombie")));
                    fail();
                }),
                new LambdaProvider("dependent", Set.of("bad"), traced("dependent")),
                LambdaProvider.of(
                        "good",
                        region -> seen.add("tide " + region.service(Tide.class).isPresent())));
        var viewer = env.arrived("Test", 30, 40);
        viewer.send(fetch(viewer));
        assertThat(seen).containsExactly("tide false");
        assertThat(env.modules().names()).contains("good").doesNotContain("bad", "dependent");
        assertThat(env.modules().failures("bad")).isEqualTo(1);
    }

    @Test
    void takeMessagesThatNobodyElseTakes() {
        var env = env(
                LambdaProvider.of(
                        "a-fetch",
                        region -> region.handle(new FetchHandler(viewer -> viewer.send(Alerts.alert("fetched"))))),
                LambdaProvider.of("b-fetch", region -> region.handle(new FetchHandler(viewer -> seen.add("second")))));
        var viewer = env.arrived("Test", 30, 40);
        viewer.send(fetch(viewer));
        assertThat(viewer.received(AlertMessage.class)).hasSize(1);
        assertThat(env.handled(EventInfoRequest.class)).isTrue();
        assertThat(env.modules().names()).contains("a-fetch").doesNotContain("b-fetch");
        assertThat(seen).isEmpty();
    }

    @Test
    void findServicesOfTheGridAndOfEachOther() {
        var found = new ArrayList<Class<?>>();
        var missing = new ArrayList<Class<?>>();
        var env = env(
                LambdaProvider.of("tide", region -> region.provide(Tide.class, () -> 3)),
                new LambdaProvider("user", Set.of("tide"), region -> {
                    Arrays.stream(GridServices.class.getRecordComponents())
                            .map(RecordComponent::getType)
                            .forEach(kind -> (region.service(kind).isPresent() ? found : missing).add(kind));
                    seen.add("tide " + region.service(Tide.class).orElseThrow().height());
                    seen.add("other " + region.service(Runnable.class).isPresent());
                }));
        assertThat(env.modules().names()).contains("user");
        assertThat(missing).isEmpty();
        assertThat(found).hasSize(13);
        assertThat(seen).containsExactly("tide 3", "other false");
    }

    @Test
    void workInTheBackgroundAndComeBack() {
        var env = env(LambdaProvider.of("asker", region -> {
            region.background().ask("sum", () -> 1 + 1, sum -> seen.add("sum " + sum), () -> seen.add("none"));
            region.background().ask("fault", () -> Integer.parseInt("x"), sum -> {}, () -> seen.add("none"));
            region.post(() -> seen.add("posted"));
        }));
        assertThat(seen).isEmpty();
        env.tick(1);
        assertThat(seen).containsExactly("sum 2", "none", "posted");
    }

    @Test
    void doNothingOnceStopped() {
        var known = new AtomicReference<ModuleRegion>();
        var env = env(LambdaProvider.of("stopped", region -> {
            known.set(region);
            region.every("count", Duration.ofSeconds(1), () -> seen.add("count"));
            region.on(AgentArrived.class, event -> seen.add("arrived"));
        }));
        env.modules().stop();
        known.get().post(() -> seen.add("posted"));
        env.arrived("Test", 30, 40);
        env.run(Duration.ofSeconds(3));
        assertThat(seen).isEmpty();
    }

    @Test
    void registerAtTheirStartOnly() {
        var env = env(LambdaProvider.of(
                "late",
                region -> region.on(
                        AgentArrived.class,
                        event -> region.every("late", Duration.ofSeconds(1), () -> seen.add("late")))));
        env.arrived("Test", 30, 40);
        env.run(Duration.ofSeconds(3));
        assertThat(seen).isEmpty();
        assertThat(env.modules().failures("late")).isEqualTo(1);
    }

    @Test
    void sendToThoseWhoWatch() {
        var env = env(LambdaProvider.of(
                "crier",
                region -> region.on(AgentArrived.class, event -> {
                    region.sendToAll(Alerts.alert("all"));
                    region.viewer(event.agent()).ifPresent(viewer -> viewer.send(Alerts.alert("you")));
                    assertThat(region.scene().avatar(event.agent())).isPresent();
                })));
        var first = env.arrived("Test", 30, 40);
        var second = env.expected("Second", first.avatar().position()).connect().arrive();
        assertThat(alerts(first)).containsExactly("all");
        assertThat(alerts(second)).containsExactly("you");
        assertThat(env.modules().failures("crier")).isZero();
    }

    @Test
    void areTheEconomyToo() throws ModuleSetupException {
        assertThat(ModuleCatalog.of(List.of(new EconomyModuleProvider())).names())
                .containsExactly("economy");
        var env = env();
        env.arrived("Test", 30, 40);
        assertThat(env.handled(MoneyBalanceRequest.class)).isTrue();
    }

    private static RegionEnv env(RegionModuleProvider... providers) {
        return new RegionEnv(List.of(providers));
    }

    private RegionModule traced(String name) {
        return new RegionModule() {
            @Override
            public void start(ModuleRegion region) {
                seen.add(name + " starts");
            }

            @Override
            public void stop() {
                seen.add(name + " stops");
            }
        };
    }

    private static void fail() {
        throw new IllegalStateException("deliberate");
    }

    private static List<String> alerts(FakeViewer viewer) {
        return viewer.received(AlertMessage.class).stream()
                .map(alert -> alert.alertData().message().text())
                .toList();
    }

    private static ChatFromViewer chat(FakeViewer viewer, String text, int type, int channel) {
        return new ChatFromViewer(
                new ChatFromViewer.AgentData(viewer.agent(), viewer.session()),
                new ChatFromViewer.ChatData(Octets.utf8z(text), type, channel));
    }

    private static Message fetch(FakeViewer viewer) {
        return new EventInfoRequest(
                new EventInfoRequest.AgentData(viewer.agent(), viewer.session()), EventInfoRequest.EventData.EMPTY);
    }

    /** A service of a module. */
    interface Tide {
        int height();
    }

    private record FetchHandler(Consumer<Viewer> answer) implements ViewerHandler<EventInfoRequest> {
        @Override
        public Class<EventInfoRequest> message() {
            return EventInfoRequest.class;
        }

        @Override
        public Terms terms() {
            return Terms.root(5, 5);
        }

        @Override
        public void handle(Viewer viewer, EventInfoRequest message) {
            answer.accept(viewer);
        }
    }
}
