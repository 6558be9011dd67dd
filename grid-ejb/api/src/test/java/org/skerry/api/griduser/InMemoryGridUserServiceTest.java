// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

class InMemoryGridUserServiceTest implements GridUserServiceContract {
    private final InMemoryGridUserService testee = new InMemoryGridUserService();

    @Override
    public GridUserService testee() {
        return testee;
    }
}
