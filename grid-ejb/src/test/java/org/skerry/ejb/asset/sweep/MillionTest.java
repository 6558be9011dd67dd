// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link MillionMain} with fewer. */
class MillionTest {
    @TempDir
    Path folder;

    @Test
    void aThirdIsSweptAndTheRestReadsBack() throws IOException {
        MillionMain.run(600, folder, MillionMain.Steps.ALL);
    }

    @Test
    void aThirdIsGarbageAndAQuarterCopies() {
        var made = new MadeAssets(6000);
        assertThat(made.needed()).isEqualTo(4000);
        assertThat(made.contents()).isEqualTo(4500);
        assertThat(made.neededContents()).isEqualTo(3500);
        assertThat(IntStream.range(0, 6000).map(number -> made.number(MadeAssets.id(number))))
                .isSorted()
                .doesNotContain(-1);
    }
}
