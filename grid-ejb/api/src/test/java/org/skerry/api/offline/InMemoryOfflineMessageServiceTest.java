// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.offline;

class InMemoryOfflineMessageServiceTest implements OfflineMessageServiceContract {
    private final InMemoryOfflineMessageService testee = new InMemoryOfflineMessageService();

    @Override
    public OfflineMessageService testee() {
        return testee;
    }
}
