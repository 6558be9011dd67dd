// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.bake;

import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.operation.Changes;
import org.skerry.api.operation.Reads;

/**
 * The textures that a user's viewer baked last, kept so that the user looks right in the next region before the viewer
 * has baked again. A document is kept byte for byte; {@link org.skerry.api.wire.BakedAppearanceXml} reads and writes it
 * (robust-wire section 14).
 *
 * <p>Thread-safe; may block. Throws {@link org.skerry.api.error.ServiceUnavailableException} when the store cannot be
 * reached.
 */
public interface BakedTextureService {
    /** The largest document that is kept; a full set of bakes is some 400 kB. */
    int MAX_BYTES = 8 * 1024 * 1024;

    /** The stored document, empty if the user has none. */
    @Reads
    Optional<Octets> find(AgentId user);

    /** Replaces the user's document; false if it is none ({@code BakedAppearance} in XML) or too large. */
    @Changes(repeatable = true)
    boolean store(AgentId user, Octets document);
}
