// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Makes a folder with the id that the viewer has chosen for it, and says when it is there. */
final class CreateInventoryCategory implements Capability {
    private static final int LONGEST_NAME = 63;

    private final InventoryService inventory;

    CreateInventoryCategory(InventoryService inventory) {
        this.inventory = inventory;
    }

    @Override
    public String name() {
        return "CreateInventoryCategory";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        var in = LlsdAnswer.struct(call);
        var name = LlsdMembers.text(in, "name");
        var folder = new InventoryFolder(
                new FolderId(LlsdMembers.id(in, "folder_id")),
                session.agent(),
                new FolderId(LlsdMembers.id(in, "parent_id")),
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                LlsdMembers.integer(in, "type", -1),
                1);
        if (!inventory.addFolder(folder)) {
            return LlsdAnswer.failed("The folder could not be made.");
        }
        return LlsdAnswer.of(new LlsdStruct()
                .put("folder_id", folder.id().value())
                .put("parent_id", folder.parent().value())
                .put("type", folder.type())
                .put("name", folder.name())
                .build());
    }
}
