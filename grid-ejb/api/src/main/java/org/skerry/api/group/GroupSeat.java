// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/**
 * A user's place in a group.
 *
 * @param activeRole whose title the user wears there
 * @param accessToken by which a grid proves that its user is a member; empty for users of this grid
 */
public record GroupSeat(
        GroupId group,
        UniversalUserId agent,
        UUID activeRole,
        boolean acceptNotices,
        boolean listInProfile,
        int contribution,
        String accessToken) {
    /** The longest token. */
    public static final int MAX_TOKEN = 64;

    GroupSeat withActiveRole(UUID role) {
        return new GroupSeat(group, agent, role, acceptNotices, listInProfile, contribution, accessToken);
    }

    GroupSeat withChoices(boolean notices, boolean profile) {
        return new GroupSeat(group, agent, activeRole, notices, profile, contribution, accessToken);
    }
}
