// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

class InMemoryAuthenticationProviderTest implements AuthenticationProviderContract {
    private final MovedClock clock = new MovedClock();
    private final InMemoryAuthenticationProvider testee = new InMemoryAuthenticationProvider(clock, IDLE, LIFE);

    @Override
    public AuthenticationProvider testee() {
        return testee;
    }

    @Override
    public MovedClock clock() {
        return clock;
    }
}
