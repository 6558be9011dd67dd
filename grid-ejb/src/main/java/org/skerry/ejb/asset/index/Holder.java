// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;

/**
 * Something of the grid that holds an asset.
 *
 * @param id of the region, the group, the person
 * @param name of the region, the group, the pick; empty for what has none
 * @param owner whose it is; empty for regions
 */
public record Holder(HolderKind kind, UUID id, String name, Optional<AgentId> owner) {}
