// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

import java.time.Instant;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;

/** Profiles for tests. */
public final class Profiles {
    private Profiles() {}

    /** One with every field in use but the partner. */
    public static Profile full(AgentId user) {
        return new Profile(
                user,
                AgentId.ZERO,
                true,
                true,
                "http://127.0.0.1/?a=b&c",
                AssetId.random(),
                "about \"tést\"\nsecond line",
                AssetId.random(),
                "fl",
                interests());
    }

    public static Interests interests() {
        return new Interests(1, "meet", -2, "build", "en, de");
    }

    public static Pick pick(AgentId creator, String name) {
        return new Pick(
                UUID.randomUUID(),
                creator,
                false,
                name,
                "Your Parcel",
                "pick text",
                UUID.randomUUID(),
                AssetId.random(),
                "Your Parcel",
                "PeerRegion",
                "<256128, 256128, 25.9584>",
                "http://127.0.0.1:8002",
                3,
                true);
    }

    public static Classified classified(AgentId creator, String name) {
        return new Classified(
                UUID.randomUUID(),
                creator,
                Instant.ofEpochSecond(1795222263),
                Instant.ofEpochSecond(1795827063),
                4,
                name,
                "to be sold",
                UUID.randomUUID(),
                1,
                AssetId.random(),
                "PeerRegion",
                "<256128, 256128, 25.9584>",
                "Your Parcel",
                32,
                50);
    }
}
