// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;

/** The disk is full, or breaks, at any step of storing: told, nothing half left, and all well again when it is. */
class BrokenDiskTest {
    private static final int RUNS = 150;

    @TempDir
    Path folder;

    @Test
    void whateverFailsIsToldAndLeavesNothing() throws IOException {
        var random = new SplittableRandom(25);
        var refused = 0;
        for (var run = 0; run < RUNS; run++) {
            var bytes = new byte[random.nextInt(1, random.nextBoolean() ? 2_000 : 200_000)];
            if (random.nextBoolean()) {
                random.nextBytes(bytes);
            }
            bytes[0] = (byte) run;
            var data = Octets.owning(bytes);
            var disk = new FullDisk(random.nextInt(14));
            var compress = random.nextBoolean();
            var stored = store(new FileBlobStore(folder, compress, InstantSource.system(), disk), disk, data);
            var shown = "run " + run;
            assertThat(folder.resolve("incoming"))
                    .as(shown)
                    .satisfiesAnyOf(
                            incoming -> assertThat(incoming).doesNotExist(),
                            incoming -> assertThat(incoming).isEmptyDirectory());
            var well = new FileBlobStore(folder, compress, InstantSource.system());
            if (stored.isEmpty()) {
                refused++;
                // its name may be there if only the last step failed: whole, or not at all
                if (well.tryFetch(ContentHash.of(data)) instanceof StorageResult.Success<?> there) {
                    assertThat(there.toOptional()).as(shown).isPresent();
                    assertThat(read(well, data)).as(shown).isEqualTo(data);
                }
                assertThat(well.tryKeep(Spooled.of(data))).as(shown).isInstanceOf(StorageResult.Success.class);
            }
            assertThat(read(well, data)).as(shown).isEqualTo(data);
        }
        assertThat(refused).isBetween(RUNS / 10, RUNS - 1);
    }

    private Optional<ContentHash> store(FileBlobStore store, Disk disk, Octets data) throws IOException {
        try (var content = new Spool(folder.resolve("incoming"), disk).take(new ByteArrayInputStream(data.toArray()))) {
            return store.tryKeep(content).toOptional();
        } catch (UncheckedIOException full) {
            return Optional.empty();
        }
    }

    private static Octets read(FileBlobStore store, Octets data) throws IOException {
        return store.tryFetch(ContentHash.of(data)).toOptional().orElseThrow().toOctets();
    }

    @Test
    void aFullDiskWhileItComesInIsNotTakenForASenderThatBrokeOff() {
        var spool = new Spool(folder.resolve("incoming"), new FullDisk(3));
        assertThatThrownBy(() -> spool.take(new ByteArrayInputStream(new byte[1_000_000])))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }
}
