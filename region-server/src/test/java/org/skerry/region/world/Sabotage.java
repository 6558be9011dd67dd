// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.Duration;
import org.skerry.region.tick.RegionProxy;
import org.skerry.region.tick.WorkKind;

/** Breaks running regions, for tests. */
public final class Sabotage {
    private Sabotage() {}

    /** From now on something of the region's regular work does nothing but throw. */
    public static void breakTicks(WorldRegion region) throws ReflectiveOperationException {
        var core = (RegionCore) secret(region, "core");
        ((RegionProxy) secret(region, "proxy"))
                .post(() -> core.loop().every("sabotage", Duration.ofMillis(1), WorkKind.OTHER, () -> {
                    throw new IllegalStateException("expected by a test");
                }));
    }

    private static Object secret(WorldRegion region, String name) throws ReflectiveOperationException {
        var field = WorldRegion.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(region);
    }
}
