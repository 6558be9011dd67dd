// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.api.account.UserName;
import org.skerry.api.binary.Octets;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.math.Vector3;

class AgentAnnouncementJsonTest {
    /** What a stock login service posts; wearables, texture entry and parameters shortened. */
    private static final String CAPTURED = """
            {"agent_id":"22222222-aaaa-bbbb-cccc-000000000000","caps_path":"f0de5d1b-205e-4fcd-9174-422be3daca85",\
            "circuit_code":"1363409985","first_name":"bot","last_name":"user_0",\
            "secure_session_id":"4e461315-3b29-4370-8a55-84be75d41cc5","session_id":"24f6bf3b-34af-4936-abca-cd22f251d5eb",\
            "start_pos":"<128, 128, 25>","client_ip":"127.0.0.1","viewer":"pCampBot pCampBot","channel":"pCampBot",\
            "mac":"02:FC:00:00:00:01","id0":"02:FC:00:00:00:01","packed_appearance":{"height":1.71158504486084,\
            "wearables":[[{"item":"2adec6de-bda6-4bb3-881a-d303a729f6ff","asset":"66c41e39-38f9-f75a-024e-585989bfab73"}],[]],\
            "te8":[194,40,209],"visualparams":[33,61,255],"attachments":[]},"service_urls":["HomeURI","/"],\
            "serviceurls":{"HomeURI":"/"},"context":{"InboundVersion":0.800000011920929,\
            "OutboundVersion":0.800000011920929,"WearablesCount":-1},"destination_x":"256000","destination_y":"256000",\
            "destination_name":"PeerRegion","destination_uuid":"11111111-2222-3333-4444-555555555501",\
            "teleport_flags":"4224"}""";

    private static final GridRegion REGION = new GridRegion(
            RegionId.of("11111111-2222-3333-4444-555555555501"),
            ScopeId.ZERO,
            "PeerRegion",
            new RegionArea(256000, 256000, 256, 256),
            new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9000),
            4,
            13,
            AssetId.ZERO,
            AssetId.ZERO,
            "",
            AgentId.ZERO);

    private static AgentCircuit circuit() {
        var shape = new PackedAppearance.Wearable(
                ItemId.of("2adec6de-bda6-4bb3-881a-d303a729f6ff"), AssetId.of("66c41e39-38f9-f75a-024e-585989bfab73"));
        return new AgentCircuit(
                AgentId.of("22222222-aaaa-bbbb-cccc-000000000000"),
                new UserName("bot", "user_0"),
                SessionId.of("24f6bf3b-34af-4936-abca-cd22f251d5eb"),
                SecureSessionId.of("4e461315-3b29-4370-8a55-84be75d41cc5"),
                1363409985,
                "f0de5d1b-205e-4fcd-9174-422be3daca85",
                false,
                new Vector3(128, 128, 25),
                "127.0.0.1",
                new ViewerIdentity("pCampBot pCampBot", "pCampBot", "02:FC:00:00:00:01", "02:FC:00:00:00:01"),
                Optional.of(new PackedAppearance(
                        0,
                        1.711585f,
                        List.of(List.of(shape), List.of()),
                        Octets.owning(new byte[] {(byte) 194, 40, (byte) 209}),
                        Octets.owning(new byte[] {33, 61, -1}))),
                Map.of("HomeURI", "/"));
    }

    @Test
    void writesWhatAStockLoginServiceWrites() {
        assertThat(LlsdJson.writeText(AgentAnnouncementJson.write(REGION, circuit(), 4224)))
                .isEqualTo(CAPTURED);
    }

    @Test
    void putsTheChannelBeforeABareVersion() {
        assertThat(text(new ViewerIdentity("1.0", "PeerClient", "", ""), List.of()))
                .contains("\"viewer\":\"PeerClient 1.0\",\"channel\":\"PeerClient\"");
        assertThat(text(new ViewerIdentity("pCampBot", "pCampBot", "", ""), List.of()))
                .contains("\"viewer\":\"pCampBot pCampBot\"");
        assertThat(text(new ViewerIdentity("1.0", "", "", ""), List.of())).contains("\"viewer\":\"1.0\"");
    }

    @Test
    void namesFifteenTypesOfWearablesAndNewerOnesApart() {
        var worn = new PackedAppearance.Wearable(ItemId.of("2adec6de-bda6-4bb3-881a-d303a729f6ff"), AssetId.ZERO);
        List<List<PackedAppearance.Wearable>> types = new ArrayList<>(Collections.nCopies(16, List.of()));
        var viewer = new ViewerIdentity("1.0", "", "", "");
        assertThat(text(viewer, types))
                .contains("\"wearables\":[" + "[],".repeat(14) + "[]],")
                .doesNotContain("wrbls8");
        types.set(15, List.of(worn));
        assertThat(text(viewer, types)).contains("\"wrbls8\":[[{\"item\":\"2adec6de-bda6-4bb3-881a-d303a729f6ff\"}]]");
    }

    private static String text(ViewerIdentity viewer, List<List<PackedAppearance.Wearable>> wearables) {
        var usual = circuit();
        var appearance = new PackedAppearance(0, 1.9f, wearables, Octets.EMPTY, Octets.EMPTY);
        var circuit = new AgentCircuit(
                usual.agent(),
                usual.name(),
                usual.session(),
                usual.secureSession(),
                usual.circuitCode(),
                usual.capsPath(),
                usual.child(),
                usual.startPosition(),
                usual.clientAddress(),
                viewer,
                Optional.of(appearance),
                usual.serviceUrls());
        return LlsdJson.writeText(AgentAnnouncementJson.write(REGION, circuit, 4224));
    }

    @Test
    void readsWhatAStockLoginServiceWrites() {
        var read = AgentAnnouncementJson.read(LlsdJson.read(Octets.utf8(CAPTURED)));

        assertThat(read).isEqualTo(new AgentAnnouncement(circuit(), REGION.id(), 256000, 256000, 4224));
    }

    @Test
    void takesBase64UnsignedCodesAndMissingMembers() {
        var read = AgentAnnouncementJson.read(LlsdJson.read(Octets.utf8("""
                {"agent_id":"22222222-AAAA-bbbb-cccc-000000000000","caps_path":"f0de5d1b-205e-4fcd-9174-422be3daca85",\
                "circuit_code":4294967295,"session_id":"24f6bf3b-34af-4936-abca-cd22f251d5eb","child":"True",\
                "far":128.0,"unknown":{"a":[1]},"packed_appearance":{"te8":"wijR"}}""")));

        assertThat(read.circuit().circuitCode()).isEqualTo(-1);
        assertThat(read.circuit().child()).isTrue();
        assertThat(read.circuit().startPosition()).isEqualTo(Vector3.ZERO);
        assertThat(read.circuit().appearance().orElseThrow().textureEntry())
                .isEqualTo(Octets.owning(new byte[] {(byte) 194, 40, (byte) 209}));
        assertThat(read.destination()).isEqualTo(RegionId.ZERO);
    }

    @Test
    void makesATextureEntryOfBareTextures() {
        var faces = new ArrayList<>(Collections.nCopies(9, "\"c228d1cf-4b5d-4ba8-84f4-899a0796aa97\""));
        var plain = read("[" + String.join(",", faces) + "]");
        faces.set(8, "\"00000000-0000-0000-0000-0000000000aa\"");
        var baked = read("[" + String.join(",", faces) + "]");

        // as captured for an avatar in default textures
        assertThat(plain.toArray())
                .isEqualTo(HexFormat.of()
                        .parseHex("c228d1cf4b5d4ba884f4899a0796aa97" + "00" + "0000000000" + "0000803f00" + "0000803f00"
                                + "000000" + "000000" + "000000" + "0000" + "0000" + "0000" + "00".repeat(16)));
        // face 8 is bit 8: two groups of seven bits
        assertThat(HexFormat.of().formatHex(baked.toArray()))
                .startsWith("c228d1cf4b5d4ba884f4899a0796aa97" + "8200" + "000000000000000000000000000000aa" + "00");
    }

    private static Octets read(String textures) {
        var body = new LinkedHashMap<>(((Llsd.Struct) LlsdJson.read(Octets.utf8(CAPTURED))).values());
        body.put("packed_appearance", LlsdJson.read(Octets.utf8("{\"textures\":" + textures + "}")));
        return AgentAnnouncementJson.read(new Llsd.Struct(body))
                .circuit()
                .appearance()
                .orElseThrow()
                .textureEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent_id", "session_id", "caps_path", "circuit_code"})
    void refusesABodyWithoutWhatIdentifiesTheAgent(String member) {
        var body = new LinkedHashMap<>(((Llsd.Struct) LlsdJson.read(Octets.utf8(CAPTURED))).values());
        body.remove(member);

        assertThatThrownBy(() -> AgentAnnouncementJson.read(new Llsd.Struct(body)))
                .isInstanceOf(LlsdFormatException.class)
                .hasMessageContaining(member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"agent_id\":\"x\"}",
                "{\"caps_path\":\"../../etc\"}",
            })
    void refusesGarbage(String body) {
        assertThatThrownBy(() -> AgentAnnouncementJson.read(LlsdJson.read(Octets.utf8(body))))
                .isInstanceOf(LlsdFormatException.class);
    }

    @Test
    void answersAsAStockSimulator() {
        assertThat(LlsdJson.writeText(
                        AccessQueryJson.announced(new SimulationService.AccessOutcome.Granted(), "127.0.0.1")))
                .isEqualTo("{\"reason\":\"Authorized\",\"success\":true,\"your_ip\":\"127.0.0.1\"}");
        assertThat(LlsdJson.writeText(AccessQueryJson.answer(new SimulationService.AccessOutcome.Granted())))
                .isEqualTo("{\"success\":true,\"reason\":\"\",\"version\":\"SIMULATION/0\","
                        + "\"negotiated_inbound_version\":0.800000011920929,"
                        + "\"negotiated_outbound_version\":0.800000011920929,\"features\":[]}");
    }

    @Test
    void asksAsAStockLoginServiceDoes() {
        assertThat(LlsdJson.writeText(AccessQueryJson.question(new Vector3(128, 128, 25))))
                .isEqualTo("{\"viaTeleport\":true,\"position\":\"<128, 128, 25>\",\"my_version\":\"SIMULATION/0.3\","
                        + "\"simulation_service_supported_min\":0.300000011920929,"
                        + "\"simulation_service_supported_max\":0.800000011920929,"
                        + "\"simulation_service_accepted_min\":0.300000011920929,"
                        + "\"simulation_service_accepted_max\":0.800000011920929,"
                        + "\"context\":{\"InboundVersion\":0.800000011920929,\"OutboundVersion\":0.800000011920929,"
                        + "\"WearablesCount\":-1},\"features\":[]}");
    }

    @Test
    void aMissingSuccessIsARefusal() {
        assertThat(AccessQueryJson.readOutcome(LlsdJson.read(Octets.utf8("{\"reason\":\"full\",\"your_ip\":\"x\"}"))))
                .isEqualTo(new SimulationService.AccessOutcome.Refused("full"));
    }
}
