// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.inventory;

import org.skerry.api.id.AgentId;

/** The user to whom the library belongs, the inventory that all share; viewers and simulators know it by this id. */
public final class LibraryOwner {
    public static final AgentId ID = AgentId.of("11111111-1111-0000-0000-000100bba000");

    private LibraryOwner() {}
}
