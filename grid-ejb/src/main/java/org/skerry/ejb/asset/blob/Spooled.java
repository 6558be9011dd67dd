// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;

/**
 * Bytes that have come in whole, with their hash: small ones in memory, others in a file. Closing removes the file, unless
 * a store took it.
 *
 * @param file where they lie, if not in memory; a store on the same disk may move it away
 */
public record Spooled(ContentHash hash, Content content, Optional<Path> file) implements AutoCloseable {
    /** What is in memory anyway. */
    public static Spooled of(Octets bytes) {
        return new Spooled(ContentHash.of(bytes), Content.of(bytes), Optional.empty());
    }

    /** In bytes. */
    public long length() {
        return content.length();
    }

    /** Looks first: to delete what a store took costs an exception. */
    @Override
    public void close() throws IOException {
        if (file.isPresent() && Files.exists(file.get())) {
            Files.deleteIfExists(file.get());
        }
    }
}
