// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;

/** What is acknowledged is on the disk, with each name that leads to it, and nothing is forced more often than it must be. */
class ForcedNamesTest {
    private static final int LENGTH = 70_000;

    @TempDir
    Path folder;

    private LastingDisk disk;
    private FileBlobStore store;

    @BeforeEach
    void begin() {
        disk = new LastingDisk(folder);
        store = started();
    }

    private FileBlobStore started() {
        return new FileBlobStore(folder, false, InstantSource.system(), disk);
    }

    private static Octets content(int number) {
        var bytes = new byte[LENGTH];
        new SplittableRandom(number).nextBytes(bytes);
        return Octets.owning(bytes);
    }

    /** The first with such a hash. */
    private static Octets content(Predicate<String> hash) {
        for (var number = 1; ; number++) {
            var content = content(number);
            if (hash.test(ContentHash.of(content).toString())) {
                return content;
            }
        }
    }

    private boolean kept(Octets content) {
        try (var spooled =
                new Spool(folder.resolve("incoming"), disk).take(new ByteArrayInputStream(content.toArray()))) {
            return store.tryKeep(spooled) instanceof StorageResult.Success;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String leaf(Octets content) {
        var hash = ContentHash.of(content).toString();
        return hash.substring(0, 2) + "/" + hash.substring(2, 4);
    }

    private static String outer(Octets content) {
        return leaf(content).substring(0, 2);
    }

    private static String place(Octets content) {
        return leaf(content) + "/" + ContentHash.of(content);
    }

    private Path file(Octets content) {
        return folder.resolve(place(content));
    }

    private void assertForcesAllNames(Octets content) {
        disk.newSteps();
        assertThat(kept(content)).isTrue();
        assertThat(disk.newSteps()).endsWith("folder " + leaf(content), "folder " + outer(content), "folder ");
        disk.assertLasts(file(content));
    }

    @Test
    void aNewFolderIsForcedTogetherWithTheNewNameInIt() {
        var content = content(1);
        assertThat(kept(content)).isTrue();
        assertThat(disk.newSteps())
                .containsExactly(
                        "file incoming",
                        "move " + place(content),
                        "folder " + leaf(content),
                        "folder " + outer(content),
                        "folder ");
        disk.assertLasts(file(content));
    }

    @Test
    void aFolderWhoseNameIsOnTheDiskIsNotForcedAgain() {
        var content = content(1);
        var outer = outer(content);
        assertThat(kept(content)).isTrue();
        store.tryRemove(ContentHash.of(content));
        disk.newSteps();
        assertThat(kept(content)).isTrue();
        assertThat(disk.newSteps())
                .containsExactly("file incoming", "move " + place(content), "folder " + leaf(content));
        disk.assertLasts(file(content));

        var beside = content(hash -> hash.startsWith(outer) && !hash.equals(ContentHash.of(content) + ""));
        assertThat(kept(beside)).isTrue();
        assertThat(disk.newSteps())
                .containsExactly("file incoming", "move " + place(beside), "folder " + leaf(beside), "folder " + outer);
        disk.assertLasts(file(beside));
    }

    @Test
    void whatAnotherServerHasPutThereHasItsNamesForced() {
        var content = content(1);
        assertThat(kept(content)).isTrue();
        store = started();
        disk.newSteps();
        assertThat(kept(content)).isTrue();
        assertThat(disk.newSteps()).containsExactly("folder " + leaf(content), "folder " + outer(content), "folder ");
        assertThat(kept(content)).isTrue();
        assertThat(disk.newSteps()).containsExactly("folder " + leaf(content));
    }

    @Test
    void aForcingThatFailedIsDoneAgain() {
        var content = content(1);
        for (var step = 0; step < 5; step++) {
            begin();
            store.tryRemove(ContentHash.of(content));
            disk.failAfter(step);
            assertThat(kept(content)).as("step " + step).isFalse();
            assertForcesAllNames(content);
        }
    }

    @Test
    void aForcingThatFailedIsDoneAgainForAnotherInTheSameFolder() {
        var content = content(1);
        var beside = content(hash -> hash.startsWith(outer(content)) && !hash.equals(ContentHash.of(content) + ""));
        for (var step = 2; step < 5; step++) {
            begin();
            store.tryRemove(ContentHash.of(content));
            store.tryRemove(ContentHash.of(beside));
            disk.failAfter(step);
            assertThat(kept(content)).isFalse();
            assertForcesAllNames(beside);
        }
    }

    @Test
    void whoComesWhileAnotherForcesForcesForItself() {
        var content = content(1);
        var other = new ArrayList<List<String>>();
        for (var moment = 0; moment < 3; moment++) {
            var when = moment;
            begin();
            var busy = new Disk() {
                private int forced;

                @Override
                public void forceFolder(Path which) throws IOException {
                    if (forced++ == when) {
                        disk.newSteps();
                        assertThat(kept(content)).isTrue();
                        other.add(disk.newSteps());
                    }
                    disk.forceFolder(which);
                }
            };
            store = new FileBlobStore(folder, false, InstantSource.system(), busy);
            assertThat(kept(content)).isTrue();
        }
        var allNames = List.of("folder " + leaf(content), "folder " + outer(content), "folder ");
        assertThat(other).containsExactly(allNames, allNames, allNames);
    }

    @Test
    void whateverFailsWhatIsAcknowledgedLasts() throws IOException {
        var random = new SplittableRandom(31);
        var acknowledged = 0;
        for (var run = 0; run < 300; run++) {
            var content = content(random.nextInt(40));
            if (random.nextInt(4) == 0) {
                store = started();
            }
            if (random.nextInt(4) == 0) {
                store.tryRemove(ContentHash.of(content));
            }
            disk.failAfter(random.nextInt(8));
            if (kept(content)) {
                acknowledged++;
                disk.assertLasts(file(content));
            }
        }
        assertThat(acknowledged).isBetween(100, 299);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void whatManyKeepAtOnceLasts() throws Exception {
        for (var round = 0; round < 20; round++) {
            var first = 8 * round;
            Race.of(8, runner -> {
                var content = content(first + runner / 2);
                assertThat(kept(content)).isTrue();
                disk.assertLasts(file(content));
                return true;
            });
        }
    }
}
