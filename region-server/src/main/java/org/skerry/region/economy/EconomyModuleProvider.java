// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.economy;

import org.skerry.region.module.ModuleRegion;
import org.skerry.region.module.RegionModule;
import org.skerry.region.module.RegionModuleProvider;

/** Offers the answers of a region without money. */
public final class EconomyModuleProvider implements RegionModuleProvider {
    @Override
    public String name() {
        return "economy";
    }

    @Override
    public RegionModule create() {
        return EconomyModuleProvider::register;
    }

    private static void register(ModuleRegion region) {
        region.handle(new EconomyDataRequestHandler());
        region.handle(new MoneyBalanceRequestHandler());
    }
}
