// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.mute;

class InMemoryMuteListServiceTest implements MuteListServiceContract {
    private final InMemoryMuteListService testee = new InMemoryMuteListService();

    @Override
    public MuteListService testee() {
        return testee;
    }
}
