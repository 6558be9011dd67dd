// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.region.door.RegionSettings;

/** Values that tests of regions share. */
public final class TestRegion {
    public static final AgentId OWNER = AgentId.of("11111111-aaaa-bbbb-cccc-000000000001");
    public static final RegionId ID = RegionId.of("11111111-2222-3333-4444-555555555591");

    private TestRegion() {}

    public static RegionSettings settings(Path folder) {
        return settings(folder, 256);
    }

    static RegionSettings settings(Path folder, int size) {
        return new RegionSettings(
                ID,
                "OwnRegion",
                new RegionArea(256_000, 256_000, size, size),
                new RegionEndpoint("127.0.0.1", 9000, "http://127.0.0.1:9000/", 9100),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                13,
                OWNER,
                20,
                20,
                25_000_000,
                folder);
    }

    public static AgentCircuit circuit(AgentId agent, UserName name, Vector3 position) {
        return new AgentCircuit(
                agent,
                name,
                SessionId.random(),
                SecureSessionId.random(),
                agent.hashCode() | 1,
                "3a1f2c4e-0000-4000-8000-000000000000",
                false,
                position,
                "127.0.0.1",
                ViewerIdentity.UNKNOWN,
                Optional.empty(),
                Map.of());
    }

    public static UserAccount account(AgentId agent, UserName name) {
        return UserAccount.ordinary(agent, name, "", Instant.EPOCH);
    }
}
