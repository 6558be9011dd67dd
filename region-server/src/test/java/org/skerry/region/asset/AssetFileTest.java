// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.id.AssetId;
import org.skerry.region.asset.AssetFile.Care;

class AssetFileTest {
    @TempDir
    Path folder;

    private Path written(AssetFile file, Care care) throws IOException {
        var place = folder.resolve("place");
        assertThat(file.write(folder.resolve("draft"), place, care)).isEqualTo(Files.size(place));
        assertThat(folder.resolve("draft")).doesNotExist();
        return place;
    }

    @Test
    void everythingComesBack() throws IOException {
        for (var care : Care.values()) {
            for (var file : new AssetFile[] {
                new AssetFile(TestAssets.text("some text"), "a note"),
                new AssetFile(TestAssets.text(""), ""),
                new AssetFile(TestAssets.random(1_000_000, 1), "")
            }) {
                assertThat(AssetFile.read(written(file, care))).isEqualTo(file);
            }
        }
    }

    @Test
    void noFileCutShortIsTaken() throws IOException {
        var whole = Files.readAllBytes(written(new AssetFile(TestAssets.text("some text"), "note"), Care.PLAIN));
        var cut = folder.resolve("cut");
        for (var length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> AssetFile.read(cut)).isInstanceOf(CorruptAssetFileException.class);
        }
        Files.write(cut, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> AssetFile.read(cut)).isInstanceOf(CorruptAssetFileException.class);
    }

    @Test
    void noAlteredFileIsTaken() throws IOException {
        var whole = Files.readAllBytes(written(new AssetFile(TestAssets.random(200, 3), "note"), Care.PLAIN));
        var altered = folder.resolve("altered");
        var random = new SplittableRandom(11);
        for (var at = 0; at < whole.length; at++) {
            var bytes = whole.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(altered, bytes);
            assertThatThrownBy(() -> AssetFile.read(altered)).isInstanceOf(CorruptAssetFileException.class);
        }
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() {
        var nowhere = folder.resolve("missing").resolve("place");
        var draft = folder.resolve("draft");
        assertThatThrownBy(() -> new AssetFile(TestAssets.text("x"), "").write(draft, nowhere, Care.PLAIN))
                .isInstanceOf(IOException.class);
        assertThat(draft).doesNotExist();
        assertThatThrownBy(() -> new AssetFile(TestAssets.text("x"), "n".repeat(1 << 17))
                        .write(draft, folder.resolve("place"), Care.PLAIN))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> AssetFile.read(folder.resolve(AssetId.random().toString())))
                .isInstanceOf(NoSuchFileException.class);
    }
}
