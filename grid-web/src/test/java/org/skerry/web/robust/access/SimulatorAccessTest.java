// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessQuestion;
import org.skerry.api.access.AccessRules;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.ListedFacts;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.inventory.InventoryRobustHandler;

/** What simulators get that may not do everything. */
class SimulatorAccessTest {
    private static final String ID = "00000000-0000-4000-8000-00000000000a";

    private static SimulatorAccess rules(String... lines) {
        var policy = AccessRules.read(List.of(lines));
        return new SimulatorAccess((caller, action, target) ->
                policy.decide(new AccessQuestion(caller.side(), Optional.empty(), action, target), new ListedFacts()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /assets/00000000-0000-4000-8000-00000000000a, data",
        "GET, assets/00000000-0000-4000-8000-00000000000a/data, data",
        "GET, assets/00000000-0000-4000-8000-00000000000a/metadata, metadata",
        "POST, assets, create",
        "POST, assets/, create",
        "DELETE, assets/00000000-0000-4000-8000-00000000000a, create",
        "POST, get_assets_exist, metadata"
    })
    void eachRequestNeedsItsRight(String method, String path, String action) {
        var need = AssetAccessFilter.need(method, path).orElseThrow();
        assertThat(need.action().word()).isEqualTo(action);
        if (method.equals("GET")) {
            assertThat(need.target()).isEqualTo(new AccessTarget.OneAsset(AssetId.of(ID)));
        }
    }

    @Test
    void otherServicesAreNotAskedAbout() {
        assertThat(AssetAccessFilter.need("POST", "grid")).isEmpty();
        assertThat(AssetAccessFilter.need("GET", "assets/nothing")).isEmpty();
        assertThat(AssetAccessFilter.need("GET", "assets")).isEmpty();
    }

    @Test
    void anInventoryThatMayBeReadIsNotChanged() {
        var inventories = new InMemoryInventoryService();
        var access = rules("allow inventory-read simulators");
        var table = new InventoryRobustHandler(inventories, access).table();
        var user = AgentId.random();
        var refused = FormExceptionEdge.answer(table, form("METHOD=CREATEUSERINVENTORY&PRINCIPAL=" + user));
        assertThat(refused.body().text()).contains("<RESULT>False</RESULT>");
        assertThat(inventories.skeleton(user)).isEmpty();
        assertThat(access.refused()).isEqualTo(1);
        inventories.createUserInventory(user);
        var read = FormExceptionEdge.answer(table, form("METHOD=GETROOTFOLDER&PRINCIPAL=" + user));
        assertThat(read.body().text()).contains("My Inventory");
        assertThat(access.allows(AccessAction.DATA, new AccessTarget.AllAssets()))
                .isFalse();
    }

    private static byte[] form(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
