// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed textures are what {@link LibraryArt} draws and what a JPEG 2000 decoder reads. With {@code
 * -Dskerry.art.write=true} they are written anew first.
 */
class LibraryArtTest {
    private static final Path TEXTURES = Path.of("src/main/resources/org/skerry/ejb/library/textures");

    static Stream<LibraryArt.Picture> pictures() {
        return LibraryArt.pictures().stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isDrawnCommittedAndReadable(LibraryArt.Picture picture) throws IOException {
        var file = TEXTURES.resolve(picture.name() + ".j2c");
        var drawn = picture.codestream();
        if (Boolean.getBoolean("skerry.art.write")) {
            Files.createDirectories(TEXTURES);
            Files.write(file, drawn);
        }
        var committed = Files.readAllBytes(file);
        assertThat(committed)
                .isEqualTo(drawn)
                .startsWith(0xFF, 0x4F, 0xFF, 0x51)
                .hasSizeLessThan(20_000);
        var raster = J2cEncoder.decode(committed);
        assertThat(raster.getWidth()).isEqualTo(picture.size());
        assertThat(raster.getHeight()).isEqualTo(picture.size());
        assertThat(raster.getNumBands()).isEqualTo(picture.alpha() ? 4 : 3);
        var at = picture.size() / 3;
        var red = (picture.painter().at(at, at).argb() >> 16) & 0xFF;
        assertThat(raster.getSample(at, at, 0)).isBetween(red - 40, red + 40);
    }
}
