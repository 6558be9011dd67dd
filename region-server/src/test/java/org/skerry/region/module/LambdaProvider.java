// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.util.Set;

/** A provider in a test, which always gives the same module. */
public record LambdaProvider(String name, Set<String> requires, RegionModule module) implements RegionModuleProvider {
    public static LambdaProvider of(String name, RegionModule module) {
        return new LambdaProvider(name, Set.of(), module);
    }

    @Override
    public RegionModule create() {
        return module;
    }
}
