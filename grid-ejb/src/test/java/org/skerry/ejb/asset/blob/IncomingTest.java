// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/** In whatever pieces bytes come, they are the same bytes, in memory or in a file. */
class IncomingTest {
    @TempDir
    Path folder;

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    /** From an array that is used again for each piece. */
    private static void write(Incoming incoming, byte[] bytes, int piece) {
        var buffer = new byte[piece];
        for (var at = 0; at < bytes.length; at += piece) {
            var count = Math.min(piece, bytes.length - at);
            System.arraycopy(bytes, at, buffer, 0, count);
            incoming.write(buffer, count);
        }
        Arrays.fill(buffer, (byte) 1);
    }

    @Test
    void isTheSameInWhateverPieces() throws IOException {
        for (var length : List.of(0, 1, 24_576, 65_535, 65_536, 65_537, 200_000)) {
            var bytes = noise(length);
            for (var piece : List.of(1, 1000, 24_576, 65_536, 70_000)) {
                try (var incoming = new Spool(folder).begin()) {
                    write(incoming, bytes, piece);
                    try (var back = incoming.readBack()) {
                        assertThat(back).hasBinaryContent(bytes);
                    }
                    try (var spooled = incoming.finish()) {
                        assertThat(spooled.hash()).isEqualTo(ContentHash.of(Octets.copyOf(bytes)));
                        assertThat(spooled.content().toOctets()).isEqualTo(Octets.copyOf(bytes));
                        assertThat(spooled.file().isPresent()).isEqualTo(length > Spool.IN_MEMORY);
                    }
                }
                assertThat(folder).isEmptyDirectory();
            }
        }
    }

    @Test
    void whatWasForgottenIsNotThere() throws IOException {
        for (var before : List.of(100, 24_576, 65_536, 200_000)) {
            for (var length : List.of(0, 50, 24_576, 200_000)) {
                var bytes = noise(length);
                try (var incoming = new Spool(folder).begin()) {
                    write(incoming, noise(before), 24_576);
                    incoming.clear();
                    write(incoming, bytes, 24_576);
                    try (var spooled = incoming.finish()) {
                        assertThat(spooled.content().toOctets()).isEqualTo(Octets.copyOf(bytes));
                        assertThat(spooled.hash()).isEqualTo(ContentHash.of(Octets.copyOf(bytes)));
                    }
                }
                assertThat(folder).isEmptyDirectory();
            }
        }
    }

    @Test
    void closingRemovesWhatNoStoreTook() throws IOException {
        try (var incoming = new Spool(folder).begin()) {
            write(incoming, noise(100_000), 24_576);
            var spooled = incoming.finish();
            assertThat(spooled.file().orElseThrow()).exists();
            spooled.close();
            assertThat(spooled.file().orElseThrow()).doesNotExist();
            spooled.close();
        }
    }

    @Test
    void closingLeavesWhatAStoreTook() throws IOException {
        try (var incoming = new Spool(folder).begin()) {
            write(incoming, noise(100_000), 24_576);
            try (var spooled = incoming.finish()) {
                Files.move(spooled.file().orElseThrow(), folder.resolve("taken"));
            }
        }
        assertThat(folder.resolve("taken")).hasSize(100_000);
    }
}
