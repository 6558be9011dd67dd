// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.id.AgentId;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.region.config.RegionConfig.Owner;

class ConfigReaderTest {
    private static final String LEAST = """
            region.1.name=Skerry Landing
            region.1.location-x=1000
            region.1.location-y=1001
            region.1.owner=Test User
            """;

    @TempDir
    Path folder;

    private ServerConfig read(String text) throws IOException, ConfigException {
        return ConfigReader.read(Files.writeString(folder.resolve("region.properties"), text));
    }

    @Test
    void whatIsLeftOutHasSensibleValues() throws Exception {
        var config = read(LEAST);

        assertThat(config.gridPrivate()).isEqualTo(URI.create("http://127.0.0.1:8003/"));
        assertThat(config.serverUri()).isEqualTo("http://127.0.0.1:9000/");
        assertThat(config.regions())
                .containsExactly(new RegionConfig(
                        "1",
                        "Skerry Landing",
                        Optional.empty(),
                        new RegionArea(256000, 256256, 256, 256),
                        9000,
                        "127.0.0.1",
                        13,
                        100,
                        new Owner.ByName(new UserName("Test", "User")),
                        20,
                        40_000_000,
                        Optional.empty()));
    }

    @Test
    void everythingCanBeSaid() throws Exception {
        var config = read("""
                grid.private-uri=http://grid.example:8003
                grid.public-uri=http://grid.example:8002/
                http.bind=0.0.0.0
                http.port=9100
                http.external-host=sim.example
                physics.engine=basic
                data.folder=%s
                region.a.name=One
                region.a.id=11111111-2222-3333-4444-555555555501
                region.a.location-x=1
                region.a.location-y=2
                region.a.size=256
                region.a.udp-port=9101
                region.a.external-host=192.0.2.1
                region.a.access=adult
                region.a.max-agents=40
                region.a.owner=11111111-aaaa-bbbb-cccc-000000000001
                region.a.water-height=21.5
                region.b.name=Two
                region.b.location-x=2
                region.b.location-y=2
                region.b.udp-port=9102
                region.b.owner=Test User
                """.formatted(folder.toString().replace("\\", "/")));

        assertThat(config.gridPrivate()).isEqualTo(URI.create("http://grid.example:8003/"));
        assertThat(config.serverUri()).isEqualTo("http://sim.example:9100/");
        assertThat(config.physicsEngine()).isEqualTo("basic");
        assertThat(config.regions()).hasSize(2);
        var first = config.regions().getFirst();
        assertThat(first.access()).isEqualTo(42);
        assertThat(first.waterHeight()).isEqualTo(21.5f);
        assertThat(first.owner()).isEqualTo(new Owner.ById(AgentId.of("11111111-aaaa-bbbb-cccc-000000000001")));
    }

    @Test
    void metricsAndHealthStayOnThisMachineUnlessThatIsAllowed() throws Exception {
        assertThat(read(LEAST).admin()).isEqualTo(new AdminConfig("127.0.0.1", 9001));
        assertThat(read(LEAST + "admin.bind=127.0.0.9\nadmin.port=0\n").admin())
                .isEqualTo(new AdminConfig("127.0.0.9", 0));
        assertThatThrownBy(() -> read(LEAST + "admin.bind=0.0.0.0\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("admin.bind=0.0.0.0: metrics and health would be open")
                .hasMessageContaining("admin.allow-public=true");
        assertThat(read(LEAST + "admin.bind=0.0.0.0\nadmin.allow-public=true\n")
                        .admin()
                        .bind())
                .isEqualTo("0.0.0.0");
        assertThatThrownBy(() -> read(LEAST + "admin.allow-public=maybe\nadmin.port=9000\n"))
                .hasMessageContaining("admin.allow-public=maybe: say true or false")
                .hasMessageContaining("admin.port=9000: http.port has that one too");
    }

    @Test
    void assetsAreKeptWithinBounds() throws Exception {
        assertThat(read(LEAST).assets()).isEqualTo(AssetsConfig.DEFAULT);
        var elsewhere = folder.resolve("elsewhere").toString().replace("\\", "/");
        assertThat(read(LEAST + "assets.cache.memory-bytes=2000000\nassets.cache.disk-bytes=0\nassets.cache.folder="
                                + elsewhere + "\nassets.missing-seconds=0\nassets.queue.bytes=5000000\n")
                        .assets())
                .isEqualTo(new AssetsConfig(2_000_000, 0, Optional.of(Path.of(elsewhere)), 0, 5_000_000));
        assertThatThrownBy(() -> read(LEAST + "assets.cache.memory-bytes=1000\nassets.cache.disk-bytes=much\n"
                        + "assets.cache.folder=" + folder.toString().replace("\\", "/") + "/region.properties\n"
                        + "assets.missing-seconds=-1\nassets.queue.bytes=-5\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("assets.cache.memory-bytes=1000: give a number of bytes from 1048576 to")
                .hasMessageContaining("assets.cache.disk-bytes=much: give a number of bytes")
                .hasMessageContaining("region.properties: give the path of a folder")
                .hasMessageContaining("assets.missing-seconds=-1: give a whole number from 0 to 3600")
                .hasMessageContaining("assets.queue.bytes=-5: give a number of bytes");
    }

    @Test
    void theLogIsForPeopleOrForCollectors() throws Exception {
        assertThat(read(LEAST).logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(read(LEAST + "log.format=json\n").logFormat()).isEqualTo(LogFormat.JSON);
        assertThatThrownBy(() -> read(LEAST + "log.format=xml\n"))
                .hasMessageContaining("log.format=xml: say text or json");
    }

    @Test
    void oneReportTellsAllThatIsWrong() {
        assertThatThrownBy(() -> read("""
                        grid.private-uri=grid
                        http.port=70000
                        http.prot=9000
                        physics.engine=/usr/lib/bullet.so
                        region.1.location-x=-1
                        region.1.location-y=north
                        region.1.size=300
                        region.1.access=mature
                        region.1.id=7
                        region.1.owner=Somebody
                        region.1.max-agents=0
                        """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("grid.private-uri=grid: give a URI such as")
                .hasMessageContaining("http.port=70000: give a whole number from 1 to 65535")
                .hasMessageContaining("http.prot=9000: there is no such key")
                .hasMessageContaining("physics.engine=/usr/lib/bullet.so: say auto, bullet or basic")
                .hasMessageContaining("region.1.name=: name the region")
                .hasMessageContaining("region.1.location-x=-1: give")
                .hasMessageContaining("region.1.location-y=north: give")
                .hasMessageContaining("region.1.size=300: give a multiple of 256")
                .hasMessageContaining("region.1.access=mature: say")
                .hasMessageContaining("region.1.id=7: give a UUID")
                .hasMessageContaining("region.1.owner=Somebody: ")
                .hasMessageContaining("region.1.max-agents=0: ");
    }

    @Test
    void regionsMayNotShareNamePlaceOrPort() {
        assertThatThrownBy(() -> read(LEAST + LEAST.replace("region.1", "region.2") + "region.2.udp-port=9000\n"))
                .hasMessageContaining("region.2.name=Skerry Landing: ")
                .hasMessageContaining("region.2.location-x=1000: ")
                .hasMessageContaining("region.2.udp-port=9000: ");
    }

    @Test
    void aFileThatIsNotThereOrSaysNothingIsToldSo() {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("missing")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--config");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no region is configured");
    }

    @Test
    void anIdIsMadeOnceAndKept() throws Exception {
        var config = read(LEAST + "data.folder=" + folder.toString().replace("\\", "/") + "\n");
        var region = config.regions().getFirst();

        var made = RegionFolder.of(config, region).id(region);

        assertThat(RegionFolder.of(config, region).id(region)).isEqualTo(made);
        var file = folder.resolve("regions/1/region-id");
        assertThat(file).hasContent(made.toString());
        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> RegionFolder.of(config, region).id(region)).isInstanceOf(IOException.class);
    }

    @Test
    void whatProvesToTheGridIsReadAndCheckedTogether() throws Exception {
        var config = read(LEAST + "grid.auth.secret=0123456789abcdef\ngrid.auth.username=sims\ngrid.auth.password=x\n");
        assertThat(config.gridIdentity().headers()).containsOnlyKeys("X-Skerry-Secret", "Authorization");
        assertThat(config.gridIdentity().tls()).isEmpty();
        assertThat(read(LEAST).gridIdentity()).isEqualTo(CallerIdentity.NONE);

        assertThatThrownBy(() -> read(LEAST + "grid.auth.secret=short\ngrid.auth.username=sims\n"
                        + "grid.auth.key-store=/no/such.p12\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("grid.auth.secret")
                .hasMessageContaining("grid.auth.password")
                .hasMessageContaining("grid.auth.key-store=/no/such.p12")
                .hasMessageNotContaining("short");
    }

    @Test
    void singleServicesOfTheGridMayBeElsewhere() throws Exception {
        var config = read(LEAST + """
                grid.service.asset=http://assets.example:8003/ or http://assets2.example:8003
                grid.service.inventory.reads=http://replica.example:8003/
                grid.concurrent=16
                """);

        assertThat(config.gridPlaces().keys().value("grid.service.asset"))
                .contains("http://assets.example:8003/ or http://assets2.example:8003");
        assertThat(config.gridPlaces().limits().concurrent()).isEqualTo(16);
        assertThat(read(LEAST).gridPlaces()).isEqualTo(GridPlaces.USUAL);
    }

    @Test
    void placesThatCannotBeAreToldWithAllElse() {
        assertThatThrownBy(() -> read(LEAST + """
                grid.service.asset=local
                grid.service.profile=http://a.example/ then http://b.example/
                grid.service.map=http://a.example/
                grid.service.avatar=attic
                grid.rest-seconds=0
                """))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("grid.service.asset is 'local'")
                .hasMessageContaining("grid.service.profile is")
                .hasMessageContaining("grid.service.map=http://a.example/: there is no such key")
                .hasMessageContaining("no connector 'attic'")
                .hasMessageContaining("grid.rest-seconds=0");
    }
}
