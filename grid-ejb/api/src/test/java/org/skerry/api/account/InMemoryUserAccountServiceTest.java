// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.account;

class InMemoryUserAccountServiceTest implements UserAccountServiceContract {
    private final InMemoryUserAccountService testee = new InMemoryUserAccountService();

    @Override
    public UserAccountService testee() {
        return testee;
    }
}
