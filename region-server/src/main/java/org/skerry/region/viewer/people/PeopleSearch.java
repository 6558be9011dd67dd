// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import java.util.List;
import java.util.function.Consumer;
import org.skerry.api.account.UserAccount;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.ScopeId;
import org.skerry.region.viewer.RegionContext;

/** Looks for people by what their names begin with. Region's thread. */
final class PeopleSearch {
    /** As stock simulators want it: less would find half of the grid. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 127;

    private PeopleSearch() {}

    /** Calls back with those found: nobody if the text is too short or too long, or the grid is away. */
    static void find(RegionContext region, Octets text, Consumer<List<UserAccount>> then) {
        var query = text.text().strip();
        if (query.length() < SHORTEST || query.length() > LONGEST) {
            then.accept(List.of());
            return;
        }
        region.background()
                .ask(
                        "people search",
                        () -> region.services().accounts().search(ScopeId.ZERO, query),
                        then,
                        () -> then.accept(List.of()));
    }
}
