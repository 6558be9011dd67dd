// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.call.CapturedServer;
import org.skerry.connector.call.RobustCalls;
import org.skerry.connector.upstream.LateWrites;
import org.skerry.connector.upstream.MovedTime;
import org.skerry.connector.upstream.UpstreamLimits;
import org.skerry.connector.upstream.UpstreamState.Health;

class SwitchboardTest {
    private static final String AVATAR = "skerry.service.avatar";
    private static final String NOTHING =
            "<?xml version=\"1.0\"?><ServerResponse><result>null</result></ServerResponse>";

    @TempDir
    Path folder;

    private final Map<String, String> values = new HashMap<>();
    private final CapturedServer one = new CapturedServer();
    private final CapturedServer two = new CapturedServer();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private final Wires wires = new Wires(calls, calls, "", Optional.empty());
    private final AgentId user = AgentId.random();
    private final InMemoryAvatarService here = new InMemoryAvatarService();

    @AfterEach
    void stop() {
        one.close();
        two.close();
        calls.close();
    }

    private PlaceReader places() {
        var keys = new Keys("skerry.", key -> Optional.ofNullable(values.get(key)));
        return new PlaceReader(
                keys,
                kind -> "local",
                true,
                Connectors.find("skerry.modules.folder", keys.value(keys.modulesFolder())));
    }

    private Switchboard board() {
        return new Switchboard(
                places(),
                wires,
                UpstreamLimits.of(8, Duration.ofSeconds(10)),
                new CallFigures(),
                new MovedTime(),
                LateWrites.NONE);
    }

    private AvatarService avatars(Switchboard board) {
        return board.connect(ServiceKind.AVATAR, () -> here);
    }

    @Test
    void whatIsLocalIsNotWrapped() {
        assertThat(avatars(board())).isSameAs(here);
    }

    @Test
    void oneWhoseServerIsDownIsFoundByItsNeighbour() {
        values.put(AVATAR, one.base() + " or " + two.base());
        one.close();
        two.answer(NOTHING).answer(NOTHING);
        var board = board();
        assertThat(avatars(board).find(user)).isEmpty();
        board.probe();
        var state = board.states().getFirst();
        assertThat(state.kind()).isEqualTo("remote");
        assertThat(state.health()).isEqualTo(Health.WELL);
        assertThat(state.upstreams().getFirst().health()).isEqualTo(Health.DOUBTFUL);
        assertThat(state.upstreams().getFirst().failures()).isOne();
    }

    @Test
    void whatIsNotKnownHereIsAskedThere() {
        values.put(AVATAR, "local then " + one.base());
        one.answer(NOTHING);
        var board = board();
        var service = avatars(board);
        assertThat(service.find(user)).isEmpty();
        assertThat(one.heard()).hasSize(1);
        service.store(user, new AvatarData(Map.of(AvatarData.AVATAR_TYPE, "1")));
        assertThat(service.find(user)).isPresent();
        assertThat(here.find(user)).isPresent();
        assertThat(one.heard()).hasSize(1);
        assertThat(board.states().getFirst().kind()).isEqualTo("mixed");
    }

    @Test
    void questionsMayGoElsewhere() {
        values.put(AVATAR, "local");
        values.put(AVATAR + ".reads", one.base().toString());
        one.answer(NOTHING);
        var service = avatars(board());
        service.store(user, new AvatarData(Map.of(AvatarData.AVATAR_TYPE, "1")));
        assertThat(service.find(user)).isEmpty();
        assertThat(one.heard()).hasSize(1);
    }

    @Test
    void aConnectorOfTheClassPathIsFoundByItsId() {
        values.put(AVATAR, "shelf");
        values.put("skerry.connector.shelf.colour", "red");
        var service = avatars(board());
        service.store(user, new AvatarData(Map.of(AvatarData.AVATAR_TYPE, "1")));
        assertThat(service.find(user)).isPresent();
        assertThat(here.find(user)).isEmpty();
    }

    @Test
    void aConnectorOfAJarInTheFolderIsFoundByItsId() throws IOException {
        packed("crate", CrateConnector.class);
        values.put("skerry.modules.folder", folder.toString());
        values.put(AVATAR, "crate");
        var service = avatars(board());
        service.store(user, new AvatarData(Map.of(AvatarData.AVATAR_TYPE, "1")));
        assertThat(service.find(user)).isPresent();
    }

    private void packed(String name, Class<?> provider) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/services/org.skerry.connector.spi.ServiceConnectorProvider"));
            jar.write(provider.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    private void refused(String... words) {
        var thrown = assertThatThrownBy(() -> {
                    var places = places();
                    ServiceKind.ALL.forEach(places::of);
                })
                .isInstanceOf(IllegalStateException.class);
        for (var word : words) {
            thrown.hasMessageContaining(word);
        }
    }

    @Test
    void whatCannotBeIsToldWithKeyValueAndRemedy() throws IOException {
        values.put(AVATAR, "shelf");
        refused("skerry.connector.shelf.colour is ''", "write red");
        values.put(AVATAR, "attic");
        refused(AVATAR + " is 'attic'", "there is no connector 'attic'", "[shelf]", "skerry.modules.folder");
        values.put(AVATAR, "local");
        values.put(AVATAR + ".reads", "nonsense://");
        refused(AVATAR + ".reads is 'nonsense://'");
        values.clear();
        values.put("skerry.service.profile", "http://a then http://b");
        refused("skerry.service.profile is", "URL or URL");
        values.clear();
        values.put("skerry.modules.folder", folder.resolve("missing").toString());
        refused("skerry.modules.folder is", "name a folder");
        Files.createDirectory(folder.resolve("twice"));
        values.put("skerry.modules.folder", folder.toString());
        packed("same", SameConnector.class);
        refused("skerry.modules.folder is", "both", "'shelf'", "take one");
    }

    @Test
    void aKeyOfNoServiceIsFound() {
        assertThat(places().unknown(List.of("skerry.service.asset", "skerry.service.asset.reads", "other")))
                .isEmpty();
        assertThat(places().unknown(List.of("skerry.service.asset.writes"))).contains("skerry.service.asset.writes");
    }

    @Test
    void aProcessWithoutServicesCannotHaveOneHere() {
        var keys = new Keys("grid.", key -> key.equals("grid.service.asset") ? Optional.of("local") : Optional.empty());
        var places = new PlaceReader(
                keys, kind -> "http://grid/", false, Connectors.find("grid.modules.folder", Optional.empty()));
        assertThat(places.of(ServiceKind.AVATAR).changesText()).isEqualTo("http://grid/");
        assertThatThrownBy(() -> places.of(ServiceKind.ASSET))
                .hasMessageContaining("grid.service.asset is 'local'")
                .hasMessageContaining("write the URL");
    }
}
