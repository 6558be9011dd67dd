// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

class InMemoryGroupsServiceTest implements GroupsServiceContract {
    private final InMemoryGroupsService testee = new InMemoryGroupsService();

    @Override
    public GroupsService testee() {
        return testee;
    }
}
