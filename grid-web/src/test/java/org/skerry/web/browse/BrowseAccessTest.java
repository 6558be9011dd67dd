// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.api.access.Access;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.Identifier;

class BrowseAccessTest {
    private final BrowseSession.Visitor visitor =
            new BrowseSession.Visitor(AuthToken.random(new SecureRandom()), Identifier.of(AgentId.random()));

    private boolean maySee(Access answer) {
        return new BrowseAccess((_, _, _) -> answer).maySee(visitor, AssetId.random());
    }

    @Test
    void whatIsNotGrantedIsNotForThem() {
        assertThat(maySee(new Access.Granted(Optional.empty()))).isTrue();
        assertThat(maySee(new Access.Denied())).isFalse();
        assertThat(maySee(new Access.AuthNeeded())).isFalse();
    }

    /** And who asks is not told that it is not for them. */
    @Test
    void whatNobodyCanSayIsAnOutage() {
        assertThatThrownBy(() -> maySee(new Access.Unknown("the database is away")))
                .isInstanceOf(ServiceUnavailableException.class);
    }
}
