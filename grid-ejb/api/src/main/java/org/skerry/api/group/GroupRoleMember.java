// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

import java.util.UUID;
import org.skerry.api.id.UniversalUserId;

/** Who is in which role. */
public record GroupRoleMember(UUID role, UniversalUserId member) {}
