// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedBodyTest {
    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    /** Seven bytes at a time, as from a network. */
    private static InputStream slow(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int from, int count) {
                return super.read(buffer, from, Math.min(count, 7));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 8, 1023, 1024, 1025, 4095, 4096, 4097, 20_000})
    void readsWhatIsThereUpToTheLimit(int length) throws IOException {
        var body = random(length);
        assertThat(BoundedBody.upTo(slow(body), 20_001)).isEqualTo(body);
        assertThat(BoundedBody.upTo(slow(body), length + 1)).isEqualTo(body);
        for (var most : new int[] {1, 1023, 1024, 1025, 4097}) {
            assertThat(BoundedBody.upTo(slow(body), most)).isEqualTo(Arrays.copyOf(body, Math.min(length, most)));
        }
    }
}
