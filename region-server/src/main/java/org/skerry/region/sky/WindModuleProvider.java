// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.sky;

import org.skerry.region.module.RegionModule;
import org.skerry.region.module.RegionModuleProvider;

/** Offers {@link WindModule}. */
public final class WindModuleProvider implements RegionModuleProvider {
    @Override
    public String name() {
        return "sky-wind";
    }

    @Override
    public RegionModule create() {
        return new WindModule();
    }
}
