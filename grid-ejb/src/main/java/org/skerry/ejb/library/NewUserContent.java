// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import org.skerry.api.id.AgentId;

/** Gives a new account what nobody should have to look for. Idempotent. */
public interface NewUserContent {
    void populate(AgentId user);
}
