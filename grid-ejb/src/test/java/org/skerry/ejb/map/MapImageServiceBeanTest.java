// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.ScopeId;
import org.skerry.api.map.MapImageService;
import org.skerry.api.map.MapImageService.TileAnswer;
import org.skerry.api.map.MapImageServiceContract;
import org.skerry.api.map.MapTileId;
import org.skerry.api.map.TilePicture;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class MapImageServiceBeanTest implements MapImageServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    private MapImageServiceBean bean() {
        var bean = new MapImageServiceBean();
        bean.transactions = database();
        return bean;
    }

    @Override
    public MapImageService testee() {
        return bean();
    }

    /** As the timer does. */
    @Override
    public BufferedImage eventually(ScopeId scope, MapTileId tile, Predicate<BufferedImage> isAsItShould) {
        while (bean().draw(100) > 0) {
            // a drawn tile is part of the next one
        }
        return picture(scope, tile);
    }

    @Test
    void aTileThatIsToBeDrawnForTheFirstTimeIsThereLater() {
        var scope = ScopeId.random();
        var tile = new MapTileId(2, 10, 10);
        testee().store(scope, 10, 11, TilePicture.water());
        assertThat(testee().find(scope, tile)).isInstanceOf(TileAnswer.Later.class);
        eventually(scope, tile, _ -> true);
        assertThat(testee().find(scope, tile)).isInstanceOf(TileAnswer.Picture.class);
        testee().store(scope, 10, 11, TilePicture.water());
        assertThat(testee().find(scope, tile)).isInstanceOf(TileAnswer.Picture.class);
    }
}
