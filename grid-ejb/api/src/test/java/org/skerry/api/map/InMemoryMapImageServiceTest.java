// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

class InMemoryMapImageServiceTest implements MapImageServiceContract {
    private final InMemoryMapImageService testee = new InMemoryMapImageService();

    @Override
    public MapImageService testee() {
        return testee;
    }
}
