// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.profile;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.skerry.api.binary.Octets;
import org.skerry.api.profile.InMemoryProfileService;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.profile.ProfileServiceContract;
import org.skerry.connector.profile.RobustProfileConnector;
import org.skerry.web.jsonrpc.JsonRpcExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class ProfilesOverTheWireTest implements ProfileServiceContract {
    private final JsonRpcExceptionEdge edge =
            new JsonRpcExceptionEdge(List.of(new ProfileMethods(new InMemoryProfileService())));
    private final WireServer server = new WireServer((_, _, body) -> edge.answer(Octets.owning(body)));
    private final ProfileService testee = new RobustProfileConnector(server.base(), server.calls());

    @Override
    public ProfileService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
