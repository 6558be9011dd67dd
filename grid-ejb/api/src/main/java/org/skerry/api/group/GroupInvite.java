// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/** An invitation into a role of a group. */
public record GroupInvite(UUID id, GroupId group, UUID role, UniversalUserId agent) {}
