// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.FolderId;
import org.skerry.api.id.ItemId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.ItemMove;
import org.skerry.connector.call.CapturedServer;
import org.skerry.connector.call.RobustCalls;

/** Changes of an inventory as a stock simulator sent them, and what a stock grid answered. */
class CapturedChangesTest {
    private static final AgentId USER = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    private static final String TRUE = result("True");
    private static final String FALSE = result("False");

    private final CapturedServer server = new CapturedServer();
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(5), Duration.ofSeconds(10));
    private final RobustInventoryConnector inventory = new RobustInventoryConnector(server.base(), calls);

    @AfterEach
    void stop() {
        calls.close();
        server.close();
    }

    private static String result(String outcome) {
        return "<?xml version=\"1.0\"?>\n<ServerResponse>\n  <RESULT>" + outcome + "</RESULT>\n</ServerResponse>";
    }

    private void sent(String body) {
        assertThat(server.last())
                .isEqualTo(new CapturedServer.Heard("POST", "/xinventory", "application/x-www-form-urlencoded", body));
    }

    @Test
    void folders() {
        server.answer(TRUE).answer(TRUE).answer(TRUE).answer(FALSE);
        var folder = FolderId.of("c3f5731d-f166-4a76-9fb5-d74887da128c");
        var parent = FolderId.of("0e515010-7460-48c2-922e-6c9542311c4c");
        assertThat(inventory.updateFolder(new InventoryFolder(folder, USER, parent, "PeerFolder renamed", -1, 3)))
                .isTrue();
        sent("METHOD=UPDATEFOLDER&ParentID=0e515010-7460-48c2-922e-6c9542311c4c&Type=-1&Version=3"
                + "&Name=PeerFolder+renamed&Owner=11111111-aaaa-bbbb-cccc-000000000001"
                + "&ID=c3f5731d-f166-4a76-9fb5-d74887da128c");
        var moved = FolderId.of("b6e7ce11-5d17-4a52-b196-d5494176a668");
        assertThat(inventory.moveFolder(USER, moved, FolderId.of("5d17d97d-2e81-4d30-bc3d-fe66338975c6")))
                .isTrue();
        sent("METHOD=MOVEFOLDER&ParentID=5d17d97d-2e81-4d30-bc3d-fe66338975c6"
                + "&ID=b6e7ce11-5d17-4a52-b196-d5494176a668&PRINCIPAL=11111111-aaaa-bbbb-cccc-000000000001");
        inventory.deleteFolders(USER, List.of(moved));
        sent("METHOD=DELETEFOLDERS&PRINCIPAL=11111111-aaaa-bbbb-cccc-000000000001"
                + "&FOLDERS[]=b6e7ce11-5d17-4a52-b196-d5494176a668");
        assertThat(inventory.purgeFolder(FolderId.of("dddddddd-0000-0000-0000-000000000001")))
                .isFalse();
        sent("METHOD=PURGEFOLDER&ID=dddddddd-0000-0000-0000-000000000001");
    }

    @Test
    void items() {
        server.answer(TRUE)
                .answer(TRUE)
                .answer("<?xml version=\"1.0\"?><ServerResponse><RESULT>647168</RESULT></ServerResponse>");
        var item = ItemId.of("1591eecc-7009-4dd8-ab4b-f382ebd0da27");
        var folder = FolderId.of("0e515010-7460-48c2-922e-6c9542311c4c");
        assertThat(inventory.moveItems(USER, List.of(new ItemMove(item, folder))))
                .isTrue();
        sent("METHOD=MOVEITEMS&PRINCIPAL=11111111-aaaa-bbbb-cccc-000000000001"
                + "&IDLIST[]=1591eecc-7009-4dd8-ab4b-f382ebd0da27&DESTLIST[]=0e515010-7460-48c2-922e-6c9542311c4c");
        inventory.deleteItems(USER, List.of(ItemId.of("072ca26a-f303-4dd7-8ecb-7b07a9ce0a2f")));
        sent("METHOD=DELETEITEMS&PRINCIPAL=11111111-aaaa-bbbb-cccc-000000000001"
                + "&ITEMS[]=072ca26a-f303-4dd7-8ecb-7b07a9ce0a2f");
        assertThat(inventory.assetPermissions(USER, AssetId.of("aaaaaaaa-0000-0000-0000-000000004096")))
                .isEqualTo(647168);
        sent("METHOD=GETASSETPERMISSIONS&PRINCIPAL=11111111-aaaa-bbbb-cccc-000000000001"
                + "&ASSET=aaaaaaaa-0000-0000-0000-000000004096");
    }

    /** A grid whose store is away says so by False, and nothing is deleted. */
    @Test
    void deletesThatWereNotDoneAreNotTakenForDone() {
        server.answer(FALSE).answer(FALSE);
        var item = ItemId.of("072ca26a-f303-4dd7-8ecb-7b07a9ce0a2f");
        assertThatThrownBy(() -> inventory.deleteItems(USER, List.of(item)))
                .isInstanceOf(ServiceUnavailableException.class);
        var folder = FolderId.of("b6e7ce11-5d17-4a52-b196-d5494176a668");
        assertThatThrownBy(() -> inventory.deleteFolders(USER, List.of(folder)))
                .isInstanceOf(ServiceUnavailableException.class);
    }
}
