// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.RegionConfig;

class StandaloneConfigTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        var resolver = ConfigProviderResolver.instance();
        resolver.releaseConfig(resolver.getConfig(StandaloneConfig.class.getClassLoader()));
    }

    private StandaloneConfig read(String... lines) throws Exception {
        var file = folder.resolve("skerry.properties");
        Files.write(file, java.util.List.of(lines));
        return StandaloneConfig.read(folder.resolve("data"), file);
    }

    @Test
    void nothingHasToBeSet() throws Exception {
        var config = StandaloneConfig.read(folder, null);
        assertThat(config.loginUri()).isEqualTo("http://127.0.0.1:8002/");
        assertThat(config.open().port()).isEqualTo(8002);
        assertThat(config.closed().host()).isEqualTo("127.0.0.1");
        assertThat(config.makesAccounts()).isTrue();
        assertThat(config.database().url()).isEqualTo("jdbc:h2:forced:" + folder + "/grid/grid;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(config.regions().regions()).extracting(RegionConfig::name).containsExactly("Skerry Landing");
        assertThat(config.regions().data()).isEqualTo(folder.resolve("region-server"));
    }

    @Test
    void oneAddressAndPortsReachGridAndRegions() throws Exception {
        var config = read(
                "skerry.address=192.0.2.7",
                "skerry.port.public=7002",
                "skerry.port.private=7003",
                "skerry.port.region-http=7900",
                "skerry.port.region-udp=7901",
                "skerry.port.region-admin=7902");
        assertThat(config.loginUri()).isEqualTo("http://192.0.2.7:7002/");
        assertThat(config.config().getValue("skerry.listener.private-port", Integer.class))
                .isEqualTo(7003);
        var regions = config.regions();
        assertThat(regions.serverUri()).isEqualTo("http://192.0.2.7:7900/");
        assertThat(regions.admin().port()).isEqualTo(7902);
        assertThat(regions.regions().getFirst().udpPort()).isEqualTo(7901);
        assertThat(regions.regions().getFirst().externalHost()).isEqualTo("192.0.2.7");
    }

    @Test
    void listenersThatWantOnePortAreToldBeforeTheStart() {
        assertThatThrownBy(() -> read("skerry.port.public=9000"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("http.port is '9000', which skerry.listener.public-port has, too: give each its own port.");
        assertThatThrownBy(() -> read("skerry.port.private=8002"))
                .hasMessageContaining("skerry.listener.private-port is '8002'");
        assertThatThrownBy(() -> read("skerry.listener.private-port=9001"))
                .hasMessageContaining("admin.port is '9001'");
    }

    @Test
    void onePortOnTwoAddressesIsTwo() throws Exception {
        var config = read("skerry.address=192.0.2.7", "skerry.port.private=8002");
        assertThat(config.open().port()).isEqualTo(config.closed().port());
    }

    @Test
    void aDatabaseMayAskForNoPassword() throws Exception {
        var config =
                read("skerry.db.url=jdbc:postgresql://127.0.0.1/skerry", "skerry.db.user=me", "skerry.db.password=");
        assertThat(config.database().user()).isEqualTo("me");
        assertThat(config.database().password()).isEmpty();
    }

    @Test
    void aValueThatIsNeededAndEmptyIsToldWithItsKey() throws Exception {
        var config = read("skerry.db.user=");
        assertThatThrownBy(config::database)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.db.user is empty");
    }

    @Test
    void regionsOfOnesOwnTakeThePlaceOfTheFirst() throws Exception {
        var config = read(
                "region.9.name=Mine",
                "region.9.location-x=5",
                "region.9.location-y=6",
                "region.9.udp-port=9009",
                "region.9.owner=Some Body");
        assertThat(config.regions().regions()).extracting(RegionConfig::name).containsExactly("Mine");
    }

    @Test
    void accountsOfOnesOwnAreLeftAlone() throws Exception {
        assertThat(read("skerry.first-accounts=/somewhere").makesAccounts()).isFalse();
    }

    @Test
    void aKeyThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> read("http.prot=1"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("http.prot=1");
    }

    @Test
    void whatOnlyWildFlyHasIsRefused() {
        for (var line : new String[] {
            "skerry.listener.private-tls=true",
            "skerry.listener.private-plain=false",
            "skerry.oidc.provider-url=https://login.example/",
            "skerry.assets.cache=infinispan"
        }) {
            assertThatThrownBy(() -> read(line))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(line.substring(0, line.indexOf('=')) + " is '");
        }
    }

    @Test
    void anAddressThatNobodyReachesIsRefused() {
        assertThatThrownBy(() -> read("skerry.address=0.0.0.0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.address is '0.0.0.0'");
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        var config = read(
                "skerry.port.public=none",
                "skerry.gridinfo.login=http://127.0.0.1:1/",
                "grid.public-uri=http://127.0.0.1:1/");
        assertThatThrownBy(config::open).hasMessageContaining("skerry.listener.public-port is 'none'");
    }
}
