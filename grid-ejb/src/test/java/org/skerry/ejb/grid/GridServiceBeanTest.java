// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.grid.ContractPolicy;
import org.skerry.api.grid.GridService;
import org.skerry.api.grid.GridServiceContract;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.grid.RegionReservation;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GridServiceBeanTest implements GridServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public GridService testee() {
        var bean = new GridServiceBean();
        bean.transactions = database();
        bean.settings = new GridSettings(ContractPolicy.policy(), ContractPolicy.ownAddresses(), Map.of());
        bean.tokens = new KnownTokens();
        bean.clock = Clock.systemUTC();
        return bean;
    }

    @Override
    public Optional<String> freshNameWith(RegionFlag flag) {
        return ContractPolicy.freshNameWith(flag);
    }

    @Override
    public Optional<String> tokenOf(AgentId user) {
        return Optional.of(ContractPolicy.tokenOf(user));
    }

    @Override
    public Optional<RegionReservation> reservation(boolean forSomebody) {
        return Optional.of(ContractPolicy.reservation(forSomebody));
    }

    @Override
    public boolean isMarkedTwice() {
        return true;
    }

    /** Verifies the contract's tokens and does nothing else. */
    private static final class KnownTokens implements AuthenticationService {
        @Override
        public Optional<String> authenticate(AgentId id, String passwordMd5, Duration lifetime) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public boolean verify(AgentId id, String token, Duration lifetime) {
            return ContractPolicy.isToken(id, token);
        }

        @Override
        public boolean release(AgentId id, String token) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public boolean setPassword(AgentId id, String clearText) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public Optional<AuthInfo> info(AgentId id) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public boolean setInfo(AgentId id, AuthInfo.Change change) {
            throw new UnsupportedOperationException("not needed here");
        }
    }
}
