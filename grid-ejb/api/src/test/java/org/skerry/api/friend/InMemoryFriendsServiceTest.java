// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.friend;

class InMemoryFriendsServiceTest implements FriendsServiceContract {
    private final InMemoryFriendsService testee = new InMemoryFriendsService();

    @Override
    public FriendsService testee() {
        return testee;
    }
}
