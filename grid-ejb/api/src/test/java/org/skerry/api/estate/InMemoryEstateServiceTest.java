// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

class InMemoryEstateServiceTest implements EstateServiceContract {
    private final InMemoryEstateService testee = new InMemoryEstateService();

    @Override
    public EstateService testee() {
        return testee;
    }
}
