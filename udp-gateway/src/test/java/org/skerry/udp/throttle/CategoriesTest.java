// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.MessageTypes;

class CategoriesTest {
    @Test
    void theTableNamesMessagesThatExist() {
        assertThat(Categories.byName().keySet())
                .allSatisfy(name -> assertThat(MessageTypes.find(name)).as(name).isPresent());
    }

    @Test
    void chatAndHandshakeNeverWait() {
        assertThat(Categories.byName())
                .containsEntry("ChatFromSimulator", Category.UNTHROTTLED)
                .containsEntry("RegionHandshake", Category.UNTHROTTLED)
                .containsEntry("AgentMovementComplete", Category.UNTHROTTLED);
    }

    @Test
    void aDeadObjectDoesNotOvertakeItsUpdates() {
        var table = Categories.byName();
        assertThat(table.get("KillObject")).isEqualTo(table.get("ObjectUpdate"));
        assertThat(table.get("KillObject")).isEqualTo(table.get("ObjectUpdateCompressed"));
    }

    @ParameterizedTest
    @CsvSource({"L,LAND", "M,LAND", "7,WIND", "8,CLOUD"})
    void layersGoByTheirType(char type, Category category) {
        var layer = new LayerData(new LayerData.LayerID(type), new LayerData.LayerDataBlock(Octets.EMPTY));
        assertThat(Categories.of(layer)).isEqualTo(category);
    }
}
