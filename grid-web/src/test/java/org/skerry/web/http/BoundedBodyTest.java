// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedBodyTest {
    private static final int MOST = 5000;

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
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 4096, 4097, MOST - 1, MOST})
    void readsWhatIsThere(int length) {
        assertThat(BoundedBody.read(slow(random(length)), MOST)).isEqualTo(random(length));
        assertThat(BoundedBody.read(slow(random(length)), length)).isEqualTo(random(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1024, 1025, MOST})
    void refusesWhatIsLonger(int most) {
        for (var length : new int[] {most + 1, most + 2, 10 * most}) {
            assertThatThrownBy(() -> BoundedBody.read(slow(random(length)), most))
                    .isInstanceOfSatisfying(
                            ClientErrorException.class,
                            refused -> assertThat(refused.getResponse().getStatus())
                                    .isEqualTo(413));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 2000})
    void saysThatABodyIsBroken(int after) {
        var reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] buffer, int from, int count) throws IOException {
                throw new IOException("reset");
            }
        };
        var broken = new SequenceInputStream(new ByteArrayInputStream(random(after)), reset);
        assertThatThrownBy(() -> BoundedBody.read(broken, MOST))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(400));
    }
}
