// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.skerry.api.error.ServiceUnavailableException;

/**
 * One virtual client: writes one thing after the other, until it is told to stop or nobody can say what came of a call.
 * One thread at a time.
 */
final class StormClient {
    private final RandomGenerator random;
    private final List<Territory> territories;
    private final History history;
    private final Tally tally;

    StormClient(RandomGenerator random, List<Territory> territories, History history, Tally tally) {
        this.random = random;
        this.territories = territories;
        this.history = history;
        this.tally = tally;
    }

    /** Makes what is needed before. */
    void settleIn() {
        territories.forEach(Territory::settleIn);
    }

    /** Goes on where it was. */
    void run(Weather weather) {
        while (weather.isStormy()) {
            Deed deed;
            try {
                deed = Ids.oneOf(territories, random).next(random, history);
            } catch (ServiceUnavailableException dead) {
                // it only wanted to look
                return;
            }
            history.invoked(deed);
            var outcome = outcome(deed, weather);
            history.ended(deed, outcome);
            tally.count(deed.name(), outcome);
            if (outcome == Outcome.UNKNOWN) {
                return;
            }
        }
    }

    private static Outcome outcome(Deed deed, Weather weather) {
        try {
            if (deed.call().send()) {
                return Outcome.ACKNOWLEDGED;
            }
            // the wire has one answer for "you may not" and for "my database died under me"
            return weather.isKilled() ? Outcome.UNKNOWN : Outcome.REFUSED;
        } catch (ServiceUnavailableException nobodyKnows) {
            return Outcome.UNKNOWN;
        }
    }

    /** Reads everything back and compares; what was found is the truth from then on. */
    List<String> check() {
        var touched = history.touched();
        var found = new HashMap<Key, String>();
        var wrong = new ArrayList<String>();
        for (var territory : territories) {
            found.putAll(territory.read(of(territory, touched)));
            wrong.addAll(territory.broken());
        }
        wrong.addAll(Checker.check(history, found));
        history.settle(found);
        territories.stream()
                .filter(Territory::readsOnce)
                .forEach(territory -> history.forget(of(territory, found.keySet())));
        return wrong;
    }

    /** Values that are there. */
    Map<Key, String> settled() {
        return history.settled();
    }

    private static List<Key> of(Territory territory, Collection<Key> keys) {
        return keys.stream()
                .filter(key -> territory.kinds().contains(key.kind()))
                .toList();
    }
}
