// SPDX-License-Identifier: Apache-2.0
/**
 * What a region module is and how a region runs it: found once for the process, started and stopped with each region,
 * kept from hurting it. Everything of the SPI is public here; modules themselves live in a package of their own. Open
 * {@link org.skerry.region.module.RegionModuleProvider}, {@link org.skerry.region.module.RegionModule} and {@link
 * org.skerry.region.module.ModuleRegion} first, then {@link org.skerry.region.module.RunningModules}.
 */
@NullMarked
package org.skerry.region.module;

import org.jspecify.annotations.NullMarked;
