// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.sky;

import org.skerry.region.module.RegionModule;
import org.skerry.region.module.RegionModuleProvider;

/** Offers {@link SunModule}. */
public final class SunModuleProvider implements RegionModuleProvider {
    @Override
    public String name() {
        return "sky-sun";
    }

    @Override
    public RegionModule create() {
        return new SunModule();
    }
}
