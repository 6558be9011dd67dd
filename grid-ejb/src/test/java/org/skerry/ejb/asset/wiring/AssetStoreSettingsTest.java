// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.asset.MapConfig;

class AssetStoreSettingsTest {
    @Test
    void filesAloneUnlessSaidOtherwise() {
        assertThat(AssetStoreSettings.of(new MapConfig(Map.of())))
                .isEqualTo(new AssetStoreSettings("file", List.of(), "none"));
        assertThat(AssetStoreSettings.of(new MapConfig(Map.of(
                        "skerry.assets.store", " database ",
                        "skerry.assets.read-also", "file, old ,file,",
                        "skerry.assets.cache", "memcached"))))
                .isEqualTo(new AssetStoreSettings("database", List.of("file", "old"), "memcached"));
    }

    @Test
    void aNameThatNobodyHasIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> AssetStoreSettings.expect("skerry.assets.store", "disk", List.of("s3", "file")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("skerry.assets.store is 'disk': write one of [file, s3].");
        assertThatCode(() -> AssetStoreSettings.expect("skerry.assets.store", "s3", List.of("s3", "file")))
                .doesNotThrowAnyException();
    }
}
