// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.inventory.FolderTypes;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.web.error.FormExceptionEdge;

/** Changes of an inventory as stock simulators and a direct caller sent them, with stock's answers. */
class CapturedChangesTest {
    private static final AgentId USER = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    private static final String FOLDER = "c3f5731d-f166-4a76-9fb5-d74887da128c";
    private static final String TRUE = result("True");
    private static final String FALSE = result("False");

    private final InMemoryInventoryService inventory = new InMemoryInventoryService();
    private final InventoryRobustHandler handler = new InventoryRobustHandler(inventory);

    private static String result(String outcome) {
        return "<?xml version=\"1.0\"?>\n<ServerResponse>\n  <RESULT>" + outcome + "</RESULT>\n</ServerResponse>";
    }

    private String ask(String form) {
        return FormExceptionEdge.answer(handler.table(), form.getBytes(StandardCharsets.UTF_8))
                .body()
                .text();
    }

    @Test
    void servesAllOfThem() {
        assertThat(handler.table().methods()).hasSize(21);
    }

    @Test
    void changesAFolder() {
        inventory.createUserInventory(USER);
        var root = inventory.rootFolder(USER).orElseThrow().id();
        var trash =
                inventory.folderForType(USER, FolderTypes.TRASH).orElseThrow().id();
        var fields = "&ParentID=" + root + "&Type=-1&Version=1&Owner=" + USER + "&ID=" + FOLDER;
        assertThat(ask("METHOD=ADDFOLDER&Name=PeerFolder" + fields)).isEqualTo(TRUE);
        assertThat(ask("METHOD=UPDATEFOLDER&Name=PeerFolder+renamed" + fields)).isEqualTo(TRUE);
        var move = "METHOD=MOVEFOLDER&ParentID=" + trash + "&ID=" + FOLDER + "&PRINCIPAL=" + USER;
        assertThat(ask(move)).isEqualTo(TRUE);
        assertThat(inventory.folderContent(USER, trash).orElseThrow().folders())
                .extracting(folder -> folder.name())
                .containsExactly("PeerFolder renamed");
        assertThat(ask("METHOD=DELETEFOLDERS&PRINCIPAL=" + USER + "&FOLDERS[]=" + FOLDER))
                .isEqualTo(TRUE);
        assertThat(inventory.folderContent(USER, trash).orElseThrow().folders()).isEmpty();
        assertThat(ask("METHOD=PURGEFOLDER&ID=" + trash)).isEqualTo(TRUE);
    }

    @Test
    void answersAsStockToWhatIsNotThere() {
        inventory.createUserInventory(USER);
        var unknown = "eeeeeeee-0000-0000-0000-000000000001";
        assertThat(ask("METHOD=DELETEITEMS&PRINCIPAL=" + USER + "&ITEMS%5B%5D=" + unknown))
                .isEqualTo(TRUE);
        assertThat(ask("METHOD=DELETEFOLDERS&PRINCIPAL=" + USER + "&FOLDERS%5B%5D=" + unknown))
                .isEqualTo(TRUE);
        assertThat(ask("METHOD=PURGEFOLDER&ID=" + unknown)).isEqualTo(FALSE);
        assertThat(ask("METHOD=MOVEITEMS&PRINCIPAL=" + USER + "&IDLIST[]=" + unknown + "&DESTLIST[]=" + unknown))
                .isEqualTo(FALSE);
        assertThat(ask("METHOD=MOVEITEMS&PRINCIPAL=" + USER + "&IDLIST[]=" + unknown))
                .isEqualTo(FALSE);
        assertThat(ask("METHOD=GETASSETPERMISSIONS&PRINCIPAL=" + USER + "&ASSET=" + unknown))
                .isEqualTo("<?xml version=\"1.0\"?><ServerResponse><RESULT>0</RESULT></ServerResponse>");
        assertThat(ask("METHOD=DELETEITEMS&PRINCIPAL=" + USER)).isEqualTo(TRUE);
    }
}
