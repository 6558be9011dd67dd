// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.ejb.asset.MapConfig;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AssetFolderTest {
    @TempDir
    Path folder;

    private static AssetFolder with(Map<String, String> values) {
        var testee = new AssetFolder();
        testee.config = new MapConfig(values);
        return testee;
    }

    @Test
    void isUnderTheServersDataUnlessSaidOtherwise() {
        assertThat(with(Map.of("jboss.server.data.dir", folder.toString())).path())
                .isEqualTo(folder.resolve("assets"));
        var own = with(Map.of("jboss.server.data.dir", "/x", "skerry.assets.file.folder", folder + "/mine"));
        assertThat(own.path()).isEqualTo(folder.resolve("mine"));
        own.check();
        assertThat(own.incoming()).isEmptyDirectory();
    }

    /** It is asked before each of a sweep's million reads. */
    @Test
    void onceItWasRightNothingIsTriedAnyMore() throws IOException {
        var testee =
                with(Map.of("skerry.assets.file.folder", folder.resolve("mine").toString()));
        testee.check();
        Files.delete(testee.incoming());
        testee.check();
        assertThat(testee.incoming()).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenIsRefusedWithKeyValueAndRemedy() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(with(Map.of("skerry.assets.file.folder", file.toString()))::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("skerry.assets.file.folder is '" + file + "'", "write a folder");
        assertThatThrownBy(with(Map.of("skerry.assets.file.folder", "a\0b"))::path)
                .hasMessageContainingAll("skerry.assets.file.folder is '", "write a folder");
        assertThatThrownBy(with(Map.of())::path).hasMessageContaining("skerry.assets.file.folder is not set");
    }
}
