// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapTileIdTest {
    @Test
    void names() {
        assertThat(MapTileId.parse("map-1-1000-1001-objects.jpg")).contains(MapTileId.cell(1000, 1001));
        assertThat(MapTileId.parse("map-3-1000-1004-objects.jpg")).contains(new MapTileId(3, 1000, 1004));
        assertThat(new MapTileId(3, 1000, 1004).name()).isEqualTo("map-3-1000-1004-objects.jpg");
        for (var bad : new String[] {
            "map-0-0-0-objects.jpg",
            "map-9-0-0-objects.jpg",
            "map-3-1001-1000-objects.jpg",
            "map-1--1-0-objects.jpg",
            "map-1-99999999-0-objects.jpg",
            "map-1-0-objects.jpg",
            "map-1-0-0-objects.png",
            ""
        }) {
            assertThat(MapTileId.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void parentsShowTheirChildren() {
        var tile = new MapTileId(4, 1008, 16);
        assertThat(tile.children())
                .hasSize(4)
                .allMatch(MapTileId::isValid)
                .allSatisfy(child -> assertThat(child.parent()).contains(tile));
        assertThat(MapTileId.cell(3, 5).parent()).contains(new MapTileId(2, 2, 4));
        assertThat(new MapTileId(8, 128, 0).parent()).isEmpty();
        assertThat(MapTileId.cell(1, 1).children()).isEmpty();
    }
}
