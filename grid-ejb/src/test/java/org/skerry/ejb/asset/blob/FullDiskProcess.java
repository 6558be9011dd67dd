// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.asset.StorageResult;
import org.skerry.api.binary.Octets;

/** Fills a small disk with contents, looks whether all is as it should be, makes room and goes on. */
final class FullDiskProcess {
    private static final int REFUSED = 40;
    /** Of the contents that come before the first is refused. */
    private static final int LEAST = 10;

    private static final int LARGEST = 200_000;

    private final FileBlobStore store;
    private final Map<ContentHash, Octets> kept = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(5);

    private FullDiskProcess(Path folder) {
        store = new FileBlobStore(folder, false, InstantSource.system());
    }

    /**
     * Ends with an exception if anything is wrong.
     *
     * @param args the folder on the disk
     */
    public static void main(String[] args) throws IOException {
        var testee = new FullDiskProcess(Path.of(args[0]).resolve("assets"));
        testee.fill();
        testee.expectAllThere();
        testee.expect(testee.kept.size() > LEAST, "something was kept");
        testee.makeRoom();
        for (var n = 0; n < 5; n++) {
            testee.expect(testee.isKept(), "there is room again");
        }
        testee.expectAllThere();
    }

    private void expect(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalStateException("not so: " + what);
        }
    }

    private void fill() throws IOException {
        for (var refused = 0; refused < REFUSED; ) {
            refused += isKept() ? 0 : 1;
        }
    }

    /** Small ones come from memory, large ones by a file beside; either may be what does not fit any more. */
    private boolean isKept() throws IOException {
        var bytes = new byte[1 + random.nextInt(random.nextBoolean() ? LARGEST : Spool.IN_MEMORY)];
        random.nextBytes(bytes);
        try (var spooled = new Spool(store.incoming()).take(new ByteArrayInputStream(bytes))) {
            if (store.tryKeep(spooled) instanceof StorageResult.Success<ContentHash>(var hash)) {
                kept.put(hash, Octets.owning(bytes));
                return true;
            }
            return false;
        } catch (UncheckedIOException full) {
            return false;
        }
    }

    private void expectAllThere() throws IOException {
        for (var one : kept.entrySet()) {
            expect(
                    store.tryFetch(one.getKey()) instanceof StorageResult.Success<Content>(var content)
                            && content.toOctets().equals(one.getValue()),
                    one.getKey() + " reads back");
        }
        try (var left = Files.list(store.incoming())) {
            expect(left.findAny().isEmpty(), "nothing is left of what was refused");
        }
    }

    private void makeRoom() {
        for (var hash : kept.keySet().stream().limit(kept.size() / 2).toList()) {
            expect(store.tryRemove(hash) instanceof StorageResult.Success<ContentHash>, "a full disk lets go");
            kept.remove(hash);
        }
    }
}
