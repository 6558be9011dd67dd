// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
    @Test
    void eachTypeIsFoundByWhatIsToldOfIt() {
        assertThat(IntStream.range(-2, 70).filter(type -> !MediaTypes.of(type).equals(MediaTypes.OTHER)))
                .hasSize(MediaTypes.values().length)
                // 18 shares its media type with 12
                .allSatisfy(type ->
                        assertThat(MediaTypes.typeOf(MediaTypes.of(type))).hasValue(type == 18 ? 12 : type));
    }

    @Test
    void formsOfOthersAreAccepted() {
        assertThat(MediaTypes.typeOf("image/x-j2c")).hasValue(0);
        assertThat(MediaTypes.typeOf("Image/JP2; q=1")).hasValue(0);
        assertThat(MediaTypes.typeOf("audio/ogg")).hasValue(1);
        assertThat(MediaTypes.typeOf("application/vnd.ll.lsltext")).hasValue(10);
    }

    @Test
    void whatIsNotInTheTableIsNoType() {
        assertThat(MediaTypes.of(99)).isEqualTo("application/octet-stream");
        assertThat(MediaTypes.typeOf("application/octet-stream")).isEmpty();
        assertThat(MediaTypes.typeOf("text/html")).isEmpty();
    }
}
