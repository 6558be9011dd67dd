// SPDX-License-Identifier: Apache-2.0
/**
 * Ids of the world: one record each, so that an agent is never taken for an asset. Only ids live here; open {@link
 * org.skerry.api.id.AgentId} first.
 */
@NullMarked
package org.skerry.api.id;

import org.jspecify.annotations.NullMarked;
