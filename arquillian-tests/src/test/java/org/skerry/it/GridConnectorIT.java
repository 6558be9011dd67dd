// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.grid.ContractPolicy;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.id.AgentId;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.grid.RobustGridConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class GridConnectorIT implements GridServiceContract {
    private static final ConcurrentMap<RegionFlag, Integer> NAMES_GIVEN = new ConcurrentHashMap<>();
    private static final String PASSWORD = "open sesame";

    /** The tests' server is configured with a few such names; see {@code grid-under-test.properties}. */
    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return Optional.of(flag.name() + "-" + NAMES_GIVEN.merge(flag, 1, Integer::sum));
    }

    @Override
    public boolean isMarkedTwice() {
        return true;
    }

    /** A real one, bought with a password as a region's operator does. */
    @Override
    public Optional<String> tokenOf(AgentId user) {
        var passwords = new RobustAuthenticationConnector(Grid.privateUri(), Grid.calls());
        passwords.setPassword(user, PASSWORD);
        return passwords.authenticate(user, md5(PASSWORD), Duration.ofMinutes(5));
    }

    private static String md5(String text) {
        try {
            var hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<RegionReservation> reservation(boolean forSomebody) {
        return Optional.of(ContractPolicy.reservation(forSomebody));
    }

    @Override
    public String ownAddress() {
        return Grid.publicUri().getAuthority();
    }

    @Override
    public GridService testee() {
        return new RobustGridConnector(Grid.privateUri(), Grid.calls());
    }
}
