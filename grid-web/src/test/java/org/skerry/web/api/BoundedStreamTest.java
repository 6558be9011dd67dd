// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

class BoundedStreamTest {
    private static BoundedStream stream(int length, long max) {
        return new BoundedStream(new ByteArrayInputStream(new byte[length]), max);
    }

    @Test
    void whatComesIsHashed() throws IOException {
        var stream = stream(1000, 1000);
        stream.read();
        assertThat(stream.readAllBytes()).hasSize(999);
        assertThat(stream.hash()).isEqualTo(ContentHash.of(Octets.owning(new byte[1000])));
    }

    @Test
    void moreThanMayComeIsTooMuch() {
        assertThatThrownBy(() -> stream(1001, 1000).readAllBytes()).isInstanceOf(BoundedStream.TooLargeException.class);
    }
}
