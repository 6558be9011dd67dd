// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.avatar;

class InMemoryAvatarServiceTest implements AvatarServiceContract {
    private final InMemoryAvatarService testee = new InMemoryAvatarService();

    @Override
    public AvatarService testee() {
        return testee;
    }
}
