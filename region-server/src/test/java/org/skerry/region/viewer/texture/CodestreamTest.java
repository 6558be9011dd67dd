// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;

class CodestreamTest {
    /** The beginning of a texture of 1024 x 1024 with three components and five levels, from a stock session. */
    static final String HEADER =
            "ff4fff51002f000000000400000004000000000000000000000004000000040000000000000000000003070101070101070101"
                    + "ff52000c00000001010504040001ff5c00134040484850484850484850484850484850ff90000a0000000000000001";

    private static final Octets DATA = Octets.owning(HexFormat.of().parseHex(HEADER));

    @Test
    void readsTheMainHeader() {
        assertThat(Codestream.read(DATA)).contains(new Codestream(1024, 1024, 3, 5, 86));
    }

    @Test
    void reckonsWhatADiscardLevelNeeds() {
        var header = new Codestream(1024, 1024, 3, 5, 100);
        assertThat(header.bytesFor(0, 500_000)).isEqualTo(500_000);
        assertThat(header.bytesFor(1, 500_000)).isEqualTo(100 + 125_000);
        assertThat(header.bytesFor(1, 200_000)).isEqualTo(100 + 512 * 512 * 3 / 8);
        assertThat(header.bytesFor(5, 500_000)).isEqualTo(100 + 500_000 / 1024);
        assertThat(header.bytesFor(9, 500_000)).isEqualTo(header.bytesFor(5, 500_000));
        assertThat(header.bytesFor(1, 700)).isEqualTo(700);
    }

    @Test
    void saysSoWhenThereIsNoWholeHeader() {
        for (var length = 0; length < DATA.length() - 8; length++) {
            assertThat(Codestream.read(DATA.slice(0, length))).isEmpty();
        }
        assertThat(Codestream.read(Octets.utf8("no image at all, but text"))).isEmpty();
    }

    @Test
    void survivesAnyByteChanged() {
        for (var at = 0; at < DATA.length(); at++) {
            for (var value : new byte[] {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF}) {
                var bytes = DATA.toArray();
                bytes[at] = value;
                Codestream.read(Octets.owning(bytes))
                        .ifPresent(
                                header -> assertThat(header.bytesFor(2, 1000)).isBetween(0, 1000));
            }
        }
    }
}
