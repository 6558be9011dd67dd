// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.id.GroupId;

/**
 * A group.
 *
 * @param ownerRole the role Owners
 * @param members how many
 * @param roles how many, Everyone among them
 */
public record Group(GroupId id, GroupCharter charter, UUID ownerRole, int members, int roles) {
    /** The role that every member is in. */
    public static final UUID EVERYONE = new UUID(0, 0);
}
