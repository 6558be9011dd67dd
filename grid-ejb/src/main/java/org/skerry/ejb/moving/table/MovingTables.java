// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.skerry.ejb.moving.MovingStep;

/** All steps of this package, in an order in which none needs what a later one moves. */
public final class MovingTables {
    private MovingTables() {}

    /**
     * The steps.
     *
     * @param iterations of the slow hash of passwords
     */
    public static List<MovingStep<?>> all(int iterations, RandomGenerator random) {
        var steps = new ArrayList<MovingStep<?>>();
        steps.add(PeopleTables.accounts());
        steps.add(PeopleTables.passwords(iterations, random));
        steps.add(new AvatarStep());
        steps.add(SocialTables.friends());
        steps.addAll(GroupTables.all());
        steps.addAll(ProfileTables.all());
        steps.add(SocialTables.mutes());
        steps.add(PeopleTables.gridUsers());
        steps.add(PlaceTables.regions());
        steps.add(new EstateStep());
        steps.add(PeopleTables.preferences());
        steps.add(new MessageStep());
        return List.copyOf(steps);
    }
}
