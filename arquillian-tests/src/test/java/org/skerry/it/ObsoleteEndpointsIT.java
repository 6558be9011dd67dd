// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ROBUST once had, or has for voice alone, is answered as a path that there is not; nothing stands in for it. */
@ArquillianTest
@RunAsClient
class ObsoleteEndpointsIT {
    private static void assertAbsent(URI address) throws Exception {
        for (var answer : new java.net.http.HttpResponse<?>[] {
            Http.post(address, "text/xml", "<?xml version=\"1.0\"?><guid>11111111-aaaa-bbbb-cccc-000000000001</guid>"),
            Http.get(address)
        }) {
            assertThat(answer.statusCode()).as("%s", address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(String.valueOf(answer.body())).contains("<html>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemFolders/",
                "GetFolderContent/",
                "UpdateFolder/",
                "MoveFolder/",
                "PurgeFolder/",
                "DeleteFolders/",
                "DeleteItem/",
                "QueryItem/",
                "QueryFolder/",
                "CreateInventory/",
                "NewFolder/",
                "CreateFolder/",
                "NewItem/",
                "AddNewItem/",
                "GetItems/",
                "MoveItems/",
                "ActiveGestures/",
                "RootFolders/",
                "AssetPermissions/"
            })
    void theInventoryOfOldIsNotThere(String path) throws Exception {
        assertAbsent(Grid.privateUri().resolve(path));
        assertAbsent(Grid.publicUri().resolve(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsapi/freeswitch-config", "fsapi/region-config", "viv_get_prelogin.php", "viv_signin.php"})
    void voiceServersAreNotThere(String path) throws Exception {
        assertAbsent(Grid.privateUri().resolve(path));
        assertAbsent(Grid.publicUri().resolve(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth/xmlrpc",
                "users/11111111-aaaa-bbbb-cccc-000000000001",
                "usersessions/x",
                "sims/",
                "regions/"
            })
    void theRestOfTheClassicServersIsNotThere(String path) throws Exception {
        assertAbsent(Grid.privateUri().resolve(path));
    }
}
