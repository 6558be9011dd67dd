// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.answer;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.array;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.ask;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.assertSame;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.number;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.struct;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.grid.InMemoryGridService;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

class GridMethodsTest {
    private static final String PLAZA = "11111111-2222-3333-4444-555555555501";
    private static final String HARBOUR = "11111111-2222-3333-4444-555555555502";
    private static final String OWNER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String MAP = "88282aba-d6ea-4f0b-9fa2-ca397d2b4fde";
    private static final String PLAZA_HANDLE = "1099511628032000";
    private static final String HARBOUR_HANDLE = "1100611139659776";

    private final InMemoryGridService grid = new InMemoryGridService();
    private final SimulatorLogin login =
            new SimulatorLogin(grid, new ServicesAddress(Optional.empty(), "127.0.0.1", 8003));

    private String login(String id, String name, String cellX, String cellY) {
        return ask(
                login,
                "authkey",
                "null",
                "recvkey",
                "null",
                "UUID",
                id,
                "sim_ip",
                "127.0.0.1",
                "sim_port",
                "9000",
                "region_locx",
                cellX,
                "region_locy",
                cellY,
                "sim_name",
                name,
                "http_port",
                "9001",
                "remoting_port",
                "8895",
                "map-image-id",
                MAP,
                "originUUID",
                id,
                "server_uri",
                "http://127.0.0.1:8895",
                "region_secret",
                "secret",
                "major_interface_version",
                "3",
                "master_avatar_uuid",
                OWNER,
                "maturity",
                "0");
    }

    private static String welcome(String id, String name, String cellX, String neighbours) {
        return answer(
                "UUID",
                id,
                "region_locx",
                cellX,
                "region_locy",
                "1000",
                "regionname",
                name,
                "estate_id",
                "1",
                "neighbours",
                neighbours,
                "sim_ip",
                "127.0.0.1",
                "sim_port",
                "9000",
                "asset_url",
                "http://127.0.0.1:8003/",
                "asset_sendkey",
                "",
                "asset_recvkey",
                "",
                "user_url",
                "http://127.0.0.1:8003/",
                "user_sendkey",
                "",
                "user_recvkey",
                "",
                "authkey",
                "secret",
                "data_uri",
                "",
                "allow_forceful_banlines",
                "TRUE",
                "messageserver_count",
                number(0));
    }

    private static String told(String id, String name, String cellX, String handle) {
        return answer(
                "sim_ip",
                "127.0.0.1",
                "sim_port",
                "9000",
                "http_port",
                "9001",
                "remoting_port",
                "0",
                "server_uri",
                "http://127.0.0.1:9001/",
                "region_locx",
                cellX,
                "region_locy",
                "1000",
                "region_UUID",
                id,
                "region_name",
                name,
                "regionHandle",
                handle);
    }

    @Test
    void aRegionRegistersAndIsToldItsNeighbours() {
        assertThat(login(PLAZA, "Plaza", "1000", "1000")).isEqualTo(welcome(PLAZA, "Plaza", "1000", array()));
        var region = grid.find(ScopeId.ZERO, RegionId.of(PLAZA)).orElseThrow();
        assertThat(region.area().x()).isEqualTo(256_000);
        assertThat(region.access()).isEqualTo(13);
        assertThat(region.owner()).hasToString(OWNER);
        assertThat(region.endpoint().serverUri()).isEqualTo("http://127.0.0.1:9001/");
        var plaza = struct(
                "sim_ip",
                "127.0.0.1",
                "sim_port",
                "9000",
                "region_locx",
                "1000",
                "region_locy",
                "1000",
                "UUID",
                PLAZA,
                "regionHandle",
                PLAZA_HANDLE);
        assertThat(login(HARBOUR, "Harbour", "1001", "1000"))
                .isEqualTo(welcome(HARBOUR, "Harbour", "1001", array(plaza)));
    }

    @Test
    void aRegionThatCannotRegisterIsToldWhy() {
        login(PLAZA, "Plaza", "1000", "1000");
        assertThat(login(HARBOUR, "Harbour", "1000", "1000"))
                .isEqualTo(answer("error", "Region overlaps another region: Plaza"));
        assertThat(login(HARBOUR, "plaza", "1005", "1000")).isEqualTo(answer("error", "Duplicate region name"));
        assertThat(ask(login)).isEqualTo(answer("error", "No UUID passed to grid server - unable to connect you"));
        for (var bad : new String[] {"east", "", "-1", "99999999999", "8388608"}) {
            assertThat(login(HARBOUR, "Harbour", bad, "1000"))
                    .as(bad)
                    .isEqualTo(answer("error", "Wrong format in login parameters. Please verify parameters."));
        }
    }

    @Test
    void aRegionIsFoundByIdHandleAndName() {
        login(PLAZA, "Plaza", "1000", "1000");
        var request = new SimulatorDataRequest(grid);
        var plaza = told(PLAZA, "Plaza", "1000", PLAZA_HANDLE);
        assertThat(ask(request, "region_UUID", PLAZA, "authkey", "null")).isEqualTo(plaza);
        assertThat(ask(request, "region_handle", PLAZA_HANDLE)).isEqualTo(plaza);
        assertThat(ask(request, "region_name_search", "Plaza")).isEqualTo(plaza);
        var none = answer("error", "Sim does not exist");
        assertThat(ask(request, "region_UUID", HARBOUR)).isEqualTo(none);
        assertThat(ask(request, "region_UUID", "x")).isEqualTo(none);
        assertThat(ask(request, "region_handle", "x")).isEqualTo(none);
        assertThat(ask(request, "region_handle", HARBOUR_HANDLE)).isEqualTo(none);
        assertThat(ask(request)).isEqualTo(none);
    }

    @Test
    void theMapShowsTheRegionsOfARectangle() {
        login(PLAZA, "Plaza", "1000", "1000");
        login(HARBOUR, "Harbour", "1001", "1000");
        var block = struct(
                "x",
                "1001",
                "y",
                "1000",
                "name",
                "Harbour",
                "access",
                "13",
                "region-flags",
                number(0),
                "water-height",
                number(20),
                "agents",
                number(1),
                "map-image-id",
                MAP,
                "regionhandle",
                HARBOUR_HANDLE,
                "sim_ip",
                "127.0.0.1",
                "sim_port",
                "9000",
                "http_port",
                "9001",
                "remoting_port",
                "0",
                "sim_uri",
                "http://127.0.0.1:9001/",
                "uuid",
                HARBOUR);
        assertThat(ask(
                        new MapBlock(grid),
                        "xmin",
                        number(1001),
                        "ymin",
                        number(990),
                        "xmax",
                        number(1010),
                        "ymax",
                        number(1010)))
                .isEqualTo(answer("sim-profiles", array(block)));
        assertThat(ask(new MapBlock(grid)).split("<name>uuid</name>", -1)).hasSize(3);
        assertThat(ask(new MapBlock(grid), "xmin", "east")).isEqualTo(answer("sim-profiles", array()));
    }

    @Test
    void aWordFindsRegions() {
        login(PLAZA, "Plaza", "1000", "1000");
        var search = new SearchForRegionByName(grid);
        assertSame(
                ask(search, "name", "laz", "maxNumber", "20"),
                answer(
                        "numFound",
                        number(1),
                        "region0.region_name",
                        "Plaza",
                        "region0.region_UUID",
                        PLAZA,
                        "region0.region_locx",
                        "1000",
                        "region0.region_locy",
                        "1000",
                        "region0.sim_ip",
                        "127.0.0.1",
                        "region0.sim_port",
                        "9000",
                        "region0.http_port",
                        "9001",
                        "region0.remoting_port",
                        "0",
                        "region0.map_UUID",
                        MAP));
        var none = answer("numFound", number(0));
        assertThat(ask(search, "name", "la", "maxNumber", "20")).isEqualTo(none);
        assertThat(ask(search, "name", "Plaza", "maxNumber", "0")).isEqualTo(none);
        assertThat(ask(search, "name", "Plaza")).isEqualTo(none);
    }

    @Test
    void aRegionIsTakenOff() {
        login(PLAZA, "Plaza", "1000", "1000");
        var moved = new SimulatorAfterRegionMoved(grid);
        assertThat(ask(moved, "UUID", PLAZA)).isEqualTo(answer("status", "Deleting region successful: " + PLAZA));
        assertThat(ask(moved, "UUID", PLAZA)).isEqualTo(answer("status", "Deleting region failed (Error): " + PLAZA));
        assertThat(ask(moved))
                .isEqualTo(answer("error", "No UUID or region_handle passed to grid server - unable to delete"));
    }
}
