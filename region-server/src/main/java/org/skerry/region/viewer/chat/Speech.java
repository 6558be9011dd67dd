// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.chat;

import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;

/**
 * Something said aloud.
 *
 * @param name of the speaker, as shown
 * @param speaker an agent, a thing, or a zero id for the region itself
 * @param owner of the speaking thing; an agent is its own
 * @param position of the speaker, region-local metres
 * @param text ends with NUL
 */
public record Speech(
        String name, Source source, UUID speaker, AgentId owner, ChatKind kind, Vector3 position, Octets text) {
    /** Who speaks. */
    public enum Source {
        SYSTEM(0),
        AGENT(1),
        OBJECT(2);

        private final int number;

        Source(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** What the region says to all who are in it. */
    public static Speech ofRegion(String name, String text) {
        return new Speech(
                name,
                Source.SYSTEM,
                new UUID(0, 0),
                AgentId.ZERO,
                ChatKind.REGION,
                Vector3.ZERO,
                ChatText.bounded(Octets.utf8z(text)));
    }

    /** What a thing says. */
    public static Speech ofObject(
            String name, UUID object, AgentId owner, ChatKind kind, Vector3 position, String text) {
        var bounded = ChatText.bounded(Octets.utf8z(text));
        return new Speech(name, Source.OBJECT, object, owner, kind, position, bounded);
    }
}
