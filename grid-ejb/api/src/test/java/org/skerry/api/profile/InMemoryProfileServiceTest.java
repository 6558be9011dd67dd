// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.profile;

class InMemoryProfileServiceTest implements ProfileServiceContract {
    private final InMemoryProfileService testee = new InMemoryProfileService();

    @Override
    public ProfileService testee() {
        return testee;
    }
}
