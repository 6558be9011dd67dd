// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.FolderId;
import org.skerry.api.inventory.FolderContent;
import org.skerry.api.inventory.InventoryFolder;
import org.skerry.ejb.persistence.TestDatabase;

/** Many folders cost as many statements as one folder. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class InventoryStatementsTest {
    @Test
    void foldersAreNotReadOneByOne() {
        try (var database = TestDatabase.h2()) {
            var bean = new InventoryServiceBean();
            bean.transactions = database;
            var owner = AgentId.random();
            assertThat(bean.createUserInventory(owner)).isTrue();
            var folders = bean.skeleton(owner).stream().map(InventoryFolder::id).toList();
            var asked = Stream.concat(folders.stream(), Stream.of(FolderId.random(), FolderId.ZERO))
                    .toList();

            var statements = database.statementsOf(() -> assertThat(bean.folderContents(owner, asked))
                    .extracting(FolderContent::folder)
                    .containsExactlyElementsOf(folders));

            assertThat(statements).isEqualTo(3);
            assertThat(bean.folderContents(owner, folders))
                    .containsExactlyElementsOf(folders.stream()
                            .map(folder -> bean.folderContent(owner, folder).orElseThrow())
                            .toList());
            assertThat(bean.folderContents(AgentId.random(), folders)).isEmpty();
        }
    }
}
