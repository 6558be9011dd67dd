// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.Optional;
import org.skerry.api.asset.AssetEntry;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.ejb.asset.blob.ExactInput;

/**
 * Bytes in files by their hash: FSAssets. They are read once to know hash and length, and again by whoever wants them.
 *
 * <p>Its server cleans the XML of objects after it took their hash, so those alone may have another one than they say.
 */
final class FileLayout implements OpenSimLayout {
    private final HashedFiles files;
    private final int largest;

    /** @param largest content that is taken for an asset, in bytes */
    FileLayout(HashedFiles files, int largest) {
        this.files = files;
        this.largest = largest;
    }

    @Override
    public Optional<AssetEntry> open(OpenSimRow row) throws IOException {
        var file = files.open(row.hash());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var digest = ContentHash.digest();
        try (var in = new DigestInputStream(file.get(), digest)) {
            var length = length(in);
            var hash = ContentHash.of(digest);
            if (!ContentHash.tryParse(row.hash()).map(hash::equals).orElse(false)
                    && row.metadata().type() != AssetKind.OBJECT.type()) {
                throw new IOException("the file of " + row.hash() + " has other bytes");
            }
            return Optional.of(new AssetEntry(
                    new AssetRecord(row.metadata(), hash, length), new FileBytes(files, row.hash(), length)));
        }
    }

    @Override
    public boolean has(String hash) throws IOException {
        return files.has(hash);
    }

    private long length(InputStream in) throws IOException {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            length += count;
            if (length > largest) {
                throw new IOException("the file has more than " + largest + " bytes");
            }
        }
        return length;
    }

    /** Looked for anew each time: its server may move it from the spool. */
    private record FileBytes(HashedFiles files, String hash, long length) implements Content {
        @Override
        public InputStream open() throws IOException {
            return new ExactInput(
                    files.open(hash).orElseThrow(() -> new FileNotFoundException("the file of " + hash + " is gone")),
                    "the file of " + hash,
                    length);
        }
    }
}
