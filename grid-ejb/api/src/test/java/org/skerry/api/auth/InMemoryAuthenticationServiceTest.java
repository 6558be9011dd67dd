// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.auth;

class InMemoryAuthenticationServiceTest implements AuthenticationServiceContract {
    private final InMemoryAuthenticationService testee = new InMemoryAuthenticationService();

    @Override
    public AuthenticationService testee() {
        return testee;
    }
}
