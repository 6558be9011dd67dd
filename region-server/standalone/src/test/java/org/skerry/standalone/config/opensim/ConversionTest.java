// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.api.config.PropertiesFile;

class ConversionTest {
    private static final String SIMULATOR = """
            [Const]
            BaseURL = http://grid.example
            PrivatePort = 8003
            [Startup]
            physics = BulletSim
            [Network]
            http_listener_port = 9100
            AuthType = BasicHttpAuthentication
            HttpAuthUsername = sims
            HttpAuthPassword = "sim; password"
            [Estates]
            DefaultEstateName = Mainland
            DefaultEstateOwnerName = Test User
            [XEngine]
            Enabled = true
            [OurOwnModule]
            Secret = hidden
            [Architecture]
            Include-Architecture = "config-include/%s.ini"
            """;
    private static final String GRID = """
            [GridService]
            GridServerURI = "${Const|BaseURL}:${Const|PrivatePort}"
            [GridInfo]
            GridInfoURI = "${Const|BaseURL}:8002"
            [AssetService]
            AssetServerURI = "${Const|BaseURL}:${Const|PrivatePort}/"
            [PresenceService]
            PresenceServerURI = "http://presence.example:8003"
            """;
    private static final String REGIONS = """
            [Harbour: East]
            RegionUUID = 5ac3d6f0-4b1e-4c7e-9a52-0d1d5b6d9a01
            Location = 1002,1000
            InternalAddress = 0.0.0.0
            InternalPort = 9101
            ExternalHostName = sim.example
            SizeX = 512
            SizeY = 512
            MaxAgents = 40
            MaxPrims = 30000
            [Odd]
            Location = 1004,1000
            InternalPort = 9102
            ExternalHostName = SYSTEMIP
            SizeX = 256
            SizeY = 512
            """;
    private static final String ROBUST = """
            [Const]
            PublicPort = 8002
            [Network]
            port = 8003
            AuthType = None
            HttpAuthUsername = ignored
            [DatabaseService]
            StorageProvider = "OpenSim.Data.MySQL.dll"
            ConnectionString = "Data Source=db.example;Database=opensim;User ID=reader;Password=dbsecret;Old Guids=true;"
            [AssetService]
            LocalServiceModule = "OpenSim.Services.FSAssetService.dll:FSAssetConnector"
            BaseDirectory = "/srv/fsassets"
            [GridService]
            Region_Welcome_Area = "DefaultRegion, FallbackRegion"
            [LoginService]
            WelcomeMessage = "Welcome to C:\\\\ land, <USERNAME>!"
            MinLoginLevel = 0
            DOSRequestTimeFrameMS = 10000
            DeniedMacs = "0123456789abcdef 00aa"
            [GridInfoService]
            login = http://grid.example:8002/
            gridname = "Our Grid"
            [GatekeeperService]
            ExternalName = "http://grid.example:8002"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void regions() throws IOException {
        write("Regions/Regions.ini", REGIONS);
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Conversion convert() {
        var conversion = new Conversion(folder, _ -> Optional.empty());
        conversion.run();
        return conversion;
    }

    private static Map<String, String> values(Conversion conversion, String name) throws IOException {
        var file = conversion.outputs().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return PropertiesFile.read(name, new StringReader(file.text())).values();
    }

    @Test
    void simulatorOfAGridBecomesARegionServer() throws IOException {
        write("OpenSim.ini", SIMULATOR.formatted("Grid"));
        write("config-include/Grid.ini", GRID);
        var conversion = convert();

        assertThat(conversion.outputs())
                .extracting(OutputFile::name)
                .containsExactly("region.properties", "regions/harbour-east.properties", "regions/odd.properties");
        assertThat(values(conversion, "region.properties"))
                .containsEntry("skerry.architecture", "grid")
                .containsEntry("grid.private-uri", "http://grid.example:8003")
                .containsEntry("grid.public-uri", "http://grid.example:8002")
                .containsEntry("grid.service.presence", "http://presence.example:8003")
                .doesNotContainKey("grid.service.asset")
                .containsEntry("grid.auth.username", "sims")
                .containsEntry("grid.auth.password", "sim; password")
                .containsEntry("http.port", "9100")
                .containsEntry("http.bind", "0.0.0.0")
                .containsEntry("http.external-host", "sim.example")
                .containsEntry("physics.engine", "bullet");
    }

    @Test
    void eachRegionBecomesAFile() throws IOException {
        write("OpenSim.ini", SIMULATOR.formatted("Grid"));
        write("config-include/Grid.ini", GRID);
        var conversion = convert();

        assertThat(values(conversion, "regions/harbour-east.properties"))
                .containsOnly(
                        Map.entry("name", "Harbour: East"),
                        Map.entry("id", "5ac3d6f0-4b1e-4c7e-9a52-0d1d5b6d9a01"),
                        Map.entry("location-x", "1002"),
                        Map.entry("location-y", "1000"),
                        Map.entry("udp-port", "9101"),
                        Map.entry("external-host", "sim.example"),
                        Map.entry("size", "512"),
                        Map.entry("max-agents", "40"),
                        Map.entry("max-prims", "30000"),
                        Map.entry("estate", "Mainland"),
                        Map.entry("owner", "Test User"));
        assertThat(conversion.report().text())
                .contains("[Odd] SizeY = 512: size is 256 by another value")
                .contains("[Odd] ExternalHostName = SYSTEMIP: external-host has to be set by hand");
    }

    @Test
    void nothingIsDroppedInSilence() throws IOException {
        write("OpenSim.ini", SIMULATOR.formatted("Grid"));
        write("config-include/Grid.ini", GRID);
        var text = convert().report().text();

        assertThat(text)
                .contains("[XEngine] Enabled = true: not built: scripts")
                .contains("[OurOwnModule] Secret = …: unknown")
                .contains(
                        "[AssetService] AssetServerURI = http://grid.example:8003/ -> region.properties: grid.private-uri")
                .doesNotContain("sim; password", "hidden");
        for (var source : List.of(SIMULATOR, GRID, REGIONS)) {
            assertThat(source.lines()
                            .filter(line -> line.contains(" = "))
                            .map(line -> line.substring(0, line.indexOf(" = "))))
                    .allSatisfy(key -> assertThat(text).contains("] " + key + " = "));
        }
    }

    @Test
    void robustBecomesTheGrid() throws IOException {
        write("Robust.ini", ROBUST);
        var conversion = convert();

        assertThat(values(conversion, "skerry.properties"))
                .containsEntry("skerry.architecture", "grid")
                .containsEntry("skerry.login.welcome", "Welcome to C:\\\\ land, <USERNAME>!")
                .containsEntry("skerry.login.rate-window-seconds", "10")
                .containsEntry("skerry.login.macs-denied", "0123456789abcdef,00aa")
                .containsEntry("skerry.grid.Region_Welcome_Area", "DefaultRegion, FallbackRegion")
                .containsEntry("skerry.gridinfo.gridname", "Our Grid")
                .containsEntry("skerry.assets.opensim.kind", "fsassets")
                .containsEntry("skerry.assets.opensim.url", "jdbc:mariadb://db.example:3306/opensim")
                .containsEntry("skerry.assets.opensim.user", "reader")
                .containsEntry("skerry.assets.opensim.password", "dbsecret")
                .containsEntry("skerry.assets.opensim.files", "/srv/fsassets")
                .doesNotContainKeys("skerry.trust.username", "skerry.listener.private-port");
        assertThat(values(conversion, "grid.env"))
                .containsOnly(
                        Map.entry("SKERRY_LISTENER_PRIVATE_PORT", "8003"),
                        Map.entry("SKERRY_LISTENER_PUBLIC_PORT", "8002"));
        assertThat(conversion.report().text())
                .contains("[GatekeeperService] ExternalName = http://grid.example:8002: not built: hypergrid")
                .contains("HttpAuthUsername = ignored: not in use: only with Network.AuthType=BasicHttpAuthentication")
                .doesNotContain("dbsecret");
    }

    @Test
    void standaloneBecomesOneFile() throws IOException {
        write("OpenSim.ini", SIMULATOR.formatted("StandaloneHypergrid"));
        write("config-include/StandaloneHypergrid.ini", "[LoginService]\nWelcomeMessage = Hi\n");
        var conversion = convert();

        assertThat(values(conversion, "skerry.properties"))
                .containsEntry("skerry.architecture", "standalone")
                .containsEntry("skerry.login.welcome", "Hi")
                .containsEntry("skerry.listener.public-port", "9100")
                .containsEntry("http.port", "9101")
                .doesNotContainKey("skerry.address");
        assertThat(conversion.report().notes())
                .anySatisfy(note -> assertThat(note).contains("http.port=9101"))
                .anySatisfy(note -> assertThat(note).contains("hypergrid is not built yet"));
    }

    @Test
    void standaloneListensOnTheAddressOfItsLoginUri() throws IOException {
        write("OpenSim.ini", SIMULATOR.formatted("Standalone").replace("9100", "9000"));
        write("config-include/Standalone.ini", "[GridInfoService]\nlogin = http://192.0.2.7:9000/\n");
        assertThat(values(convert(), "skerry.properties"))
                .containsEntry("skerry.address", "192.0.2.7")
                .containsEntry("skerry.listener.public-port", "9000")
                // 9001 is the admin port
                .containsEntry("http.port", "9002");

        write("config-include/Standalone.ini", "[GridInfoService]\nlogin = http://grid.example:9000/\n");
        var conversion = convert();
        assertThat(values(conversion, "skerry.properties")).doesNotContainKey("skerry.address");
        assertThat(conversion.report().notes())
                .anySatisfy(note -> assertThat(note).contains("grid.example", "set skerry.address"));
    }

    @Test
    void whatIsNoPortOrTheLastOneEndsNoConversion() throws IOException {
        write("config-include/Standalone.ini", "[GridInfoService]\nlogin = http://127.0.0.1:9000/\n");
        write("OpenSim.ini", SIMULATOR.formatted("Standalone").replace("9100", "99999999999"));
        assertThat(values(convert(), "skerry.properties")).containsEntry("http.port", "99999999999");

        write("OpenSim.ini", SIMULATOR.formatted("Standalone").replace("9100", "65535"));
        assertThat(values(convert(), "skerry.properties"))
                .containsEntry("skerry.listener.public-port", "65535")
                .containsEntry("http.port", "1024");
    }

    @Test
    void everyTargetOfTheTableIsAKey() {
        assertThat(MappingTable.load().rows())
                .filteredOn(MappingTable.Row::isTaken)
                .allSatisfy(row -> assertThat(KeyCatalogue.all().find(key(row)))
                        .as(row.toString())
                        .isPresent());
    }

    private static String key(MappingTable.Row row) {
        var target = row.target().replace("process.", "").replace("*", "x");
        if (row.side().equals("region") && !row.target().startsWith("process.")) {
            return "region.1." + target;
        }
        return target.startsWith("region.") ? "region.1." + target.substring("region.".length()) : target;
    }

    @Test
    void everyReasonSaysSomething() {
        assertThat(MappingTable.load().rows().stream()
                        .filter(row -> !row.isTaken())
                        .map(row -> row.how().split("[: ]", 2)[0])
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("not", "decided", "used", "was", "unknown", "of");
    }
}
