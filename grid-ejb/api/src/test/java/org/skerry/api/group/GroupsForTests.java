// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.UniversalUserId;

/** Users and charters for tests. */
final class GroupsForTests {
    private GroupsForTests() {}

    static UniversalUserId user() {
        return UniversalUserId.of(AgentId.random());
    }

    static GroupCharter charter(UniversalUserId founder, boolean open) {
        return charter(founder, "Group " + UUID.randomUUID(), "chärter", open, true);
    }

    static GroupCharter hidden(UniversalUserId founder) {
        return charter(founder, "Group " + UUID.randomUUID(), "", true, false);
    }

    static GroupCharter named(UniversalUserId founder, String name) {
        return charter(founder, name, "", true, true);
    }

    static GroupCharter worded(UniversalUserId founder, String text) {
        return charter(founder, "Group " + UUID.randomUUID(), text, true, true);
    }

    private static GroupCharter charter(
            UniversalUserId founder, String name, String text, boolean open, boolean shown) {
        return new GroupCharter(
                name,
                text,
                new AgentId(founder.agent()),
                "",
                "",
                AssetId.of("66c41e39-38f9-f75a-024e-585989bfab73"),
                true,
                false,
                open,
                shown,
                0);
    }

    static GroupRole role(String name, long powers) {
        return new GroupRole(UUID.randomUUID(), name, "d", "The " + name, powers, 0);
    }
}
