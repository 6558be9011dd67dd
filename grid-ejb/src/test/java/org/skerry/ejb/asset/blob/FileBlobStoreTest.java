// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;

class FileBlobStoreTest extends BlobStoreContract {
    private static final Octets SHRINKS = Octets.utf8("the quick brown fox\n".repeat(10_000));

    /** On in a subclass. */
    boolean compress() {
        return false;
    }

    @Override
    protected FileBlobStore testee() {
        return new FileBlobStore(folder.resolve("store"), compress(), InstantSource.system());
    }

    Path file(ContentHash hash) {
        var digits = hash.toString();
        var leaf = folder.resolve("store").resolve(digits.substring(0, 2)).resolve(digits.substring(2, 4));
        return leaf.resolve(compress() ? digits + ".zst" : digits);
    }

    private static void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    @Test
    void liesInTwoLevelsOfFoldersByItsHash() {
        var hash = kept(SHRINKS);
        assertThat(file(hash)).exists();
        assertThat(folder.resolve("store/incoming")).isEmptyDirectory();
    }

    @Test
    void whatDoesNotShrinkIsNotPacked() {
        var hash = kept(noise(100_000, 77));
        assertThat(Path.of(file(hash).toString().replace(".zst", ""))).hasSize(100_000);
    }

    @Test
    void whatIsPackedIsReadAndRemovedWhateverIsConfigured() {
        var hash = kept(SHRINKS);
        var other = new FileBlobStore(folder.resolve("store"), !compress(), InstantSource.system());
        assertThat(read(value(other.tryFetch(hash)))).isEqualTo(SHRINKS);
        assertThat(other.tryKeep(Spooled.of(SHRINKS))).isEqualTo(new StorageResult.Success<>(hash));
        assertThat(other.tryRemove(hash)).isEqualTo(new StorageResult.Success<>(hash));
        assertThat(testee().tryFetch(hash)).isEqualTo(new StorageResult.NotFound<>());
    }

    @Test
    void aFileThatIsCutIsNeverAShorterContent() throws IOException {
        var hash = kept(SHRINKS);
        var content = value(testee().tryFetch(hash));
        cut(file(hash), Files.size(file(hash)) - 1);
        assertThatThrownBy(content::toOctets).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> {
                    try (var in = content.open(10)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsCutWhileItIsReadBreaksOff() throws IOException {
        var hash = kept(noise(500_000, 78));
        var plain = Path.of(file(hash).toString().replace(".zst", ""));
        try (var in = value(testee().tryFetch(hash)).open()) {
            in.readNBytes(1000);
            cut(plain, 100_000);
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("ends");
        }
    }

    @Test
    void whoeverKeepsWhatWasCutMakesItWhole() throws IOException {
        for (var left : List.of(0L, 10L, 100L)) {
            var hash = kept(SHRINKS);
            cut(file(hash), left);
            assertThat(kept(SHRINKS)).isEqualTo(hash);
            assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(SHRINKS);
        }
    }

    @Test
    void aSweepThatTakesAwayWhatIsBeingKeptLosesNothing() throws Exception {
        for (var round = 0; round < 50; round++) {
            var hash = kept(SHRINKS);
            Files.setLastModifiedTime(file(hash), FileTime.from(Instant.EPOCH));
            var began = Instant.now().minusSeconds(60);
            Race.of(4, runner -> runner == 0 ? testee().tryRemove(hash, began) : kept(SHRINKS));
            assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(SHRINKS);
        }
        assertThat(folder.resolve("store/incoming")).isEmptyDirectory();
    }

    @Test
    void debrisGoesWhenItIsOldAndARemovalThatWasBrokenOffIsTakenBack() throws IOException {
        var hash = kept(SHRINKS);
        var incoming = folder.resolve("store/incoming");
        Files.writeString(incoming.resolve("1.incoming"), "half");
        Files.writeString(incoming.resolve("not-ours"), "x");
        Files.move(file(hash), incoming.resolve(file(hash).getFileName() + ".removing"));
        assertThat(testee().removeDebris(Instant.now().minus(Duration.ofHours(1))))
                .isEqualTo(1);
        assertThat(read(value(testee().tryFetch(hash)))).isEqualTo(SHRINKS);
        assertThat(incoming.resolve("1.incoming")).exists();
        assertThat(testee().removeDebris(Instant.now().plus(Duration.ofHours(1))))
                .isEqualTo(1);
        assertThat(incoming).isDirectoryContaining("glob:**not-ours").isDirectoryNotContaining("glob:**incoming/1*");
    }
}
