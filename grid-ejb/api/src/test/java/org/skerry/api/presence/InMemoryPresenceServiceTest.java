// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.presence;

class InMemoryPresenceServiceTest implements PresenceServiceContract {
    private final InMemoryPresenceService testee = new InMemoryPresenceService();

    @Override
    public PresenceService testee() {
        return testee;
    }
}
