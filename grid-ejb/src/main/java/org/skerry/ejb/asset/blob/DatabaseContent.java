// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.asset.Content;
import org.skerry.api.asset.ContentHash;
import org.skerry.api.binary.Octets;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.persistence.Transactions;

/** A content in the database, read when it is opened: a connection is not held while a reader takes its time. */
record DatabaseContent(Transactions transactions, Path folder, ContentHash hash, long length) implements Content {
    private static final int IN_MEMORY = 1024 * 1024;

    @Override
    public InputStream open() throws IOException {
        return length <= IN_MEMORY ? new ByteArrayInputStream(bytes()) : fromFile();
    }

    @Override
    public Octets toOctets() throws IOException {
        return Octets.owning(bytes());
    }

    private byte[] bytes() throws IOException {
        var bytes = data(in -> in.readNBytes(Math.toIntExact(length)));
        expect(bytes.length);
        return bytes;
    }

    private InputStream fromFile() throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(UUID.randomUUID() + Spool.SUFFIX);
        var opened = false;
        try {
            expect(data(in -> Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING)));
            var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            opened = true;
            return in;
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    private <T> T data(BlobTable.Reading<T> reading) throws IOException {
        try {
            Optional<T> read = transactions.read(em -> DatabaseBlobStore.ask(em, table -> table.data(hash, reading)));
            return read.orElseThrow(() -> new IOException(hash + " was removed from the database"));
        } catch (ServiceUnavailableException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private void expect(long read) throws IOException {
        if (read != length) {
            throw new IOException(hash + " has " + read + " bytes in the database instead of " + length);
        }
    }
}
