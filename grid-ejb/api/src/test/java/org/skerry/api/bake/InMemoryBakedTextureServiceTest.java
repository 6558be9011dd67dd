// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.bake;

class InMemoryBakedTextureServiceTest implements BakedTextureServiceContract {
    private final InMemoryBakedTextureService testee = new InMemoryBakedTextureService();

    @Override
    public BakedTextureService testee() {
        return testee;
    }
}
