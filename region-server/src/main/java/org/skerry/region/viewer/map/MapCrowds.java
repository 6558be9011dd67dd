// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.api.math.Vector3;

/** People on the map put together by nearness, until they are few enough to be told. */
final class MapCrowds {
    /** Metres: nearer ones are told as one first. */
    private static final float NEAR = 4;

    private MapCrowds() {}

    /**
     * Some people at one place.
     *
     * @param x middle of where they are, region-local metres
     */
    record Crowd(float x, float y, int people) {}

    /** At most so many crowds with everybody in them; everybody alone if they are not more. */
    static List<Crowd> of(List<Vector3> positions, int most) {
        var crowds = positions.stream().map(at -> new Crowd(at.x(), at.y(), 1)).toList();
        for (var side = NEAR; crowds.size() > most; side *= 2) {
            crowds = within(positions, side);
        }
        return crowds;
    }

    private static List<Crowd> within(List<Vector3> positions, float side) {
        Map<Long, List<Vector3>> squares = new LinkedHashMap<>();
        for (var at : positions) {
            var square = ((long) (at.x() / side) << Integer.SIZE) + (long) (at.y() / side);
            squares.computeIfAbsent(square, _ -> new ArrayList<>()).add(at);
        }
        return squares.values().stream().map(MapCrowds::crowd).toList();
    }

    private static Crowd crowd(List<Vector3> people) {
        var sum = people.stream().reduce(Vector3.ZERO, Vector3::plus).times(1f / people.size());
        return new Crowd(sum.x(), sum.y(), people.size());
    }
}
