// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AssetId;
import org.skerry.api.wire.MalformedBodyException;

class IdLinesTest {
    private static final AssetId ONE = AssetId.of("aaaaaaaa-1111-4222-8333-0123456789ab");

    private static IdLines lines(String text, int most) {
        return new IdLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }

    @Test
    void eachLineIsAnId() {
        assertThat(lines("", 9).toList()).isEmpty();
        assertThat(lines(ONE + "\r\n\n " + ONE + "\n" + ONE, 9).toList()).containsExactly(ONE, ONE, ONE);
    }

    @Test
    void whatIsNoneEndsIt() {
        assertThatThrownBy(() -> lines(ONE + "\nx\n", 9).toList()).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> lines("a".repeat(1000), 9).toList()).isInstanceOf(MalformedBodyException.class);
        assertThatThrownBy(() -> lines((ONE + "\n").repeat(3), 2).toList()).isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void aBodyThatBreaksOffIsTold() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> new IdLines(broken, 9).toList()).isInstanceOf(UncheckedIOException.class);
    }
}
