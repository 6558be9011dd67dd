// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The folders of FSAssets. A file is looked for in this order: {@code <hash>.asset} in the spool, where its server puts
 * it first; {@code ab/cd/ef/ghij/<hash>} in the data folder, {@code .gz} before the plain one; the same in OSgrid's form
 * {@code abc/def/<hash>}. Thread-safe.
 */
final class HashedFiles {
    private static final String COMPRESSED = ".gz";
    private static final int BUFFER = 64 * 1024;
    /** So that what a database says can lead to no other folder. */
    private static final Pattern HASH = Pattern.compile("[0-9A-Za-z]{10,80}");

    private final Path data;
    private final Optional<Path> spool;

    HashedFiles(Path data, Optional<Path> spool) {
        this.data = data;
        this.spool = spool;
    }

    /**
     * Opens the bytes of a hash, as they were before they were compressed.
     *
     * @return empty if there is no such file although the folder is there
     * @throws IOException if the folder or the file cannot be read
     */
    Optional<InputStream> open(String hash) throws IOException {
        var file = find(hash);
        return file.isPresent() ? Optional.of(opened(file.get())) : Optional.empty();
    }

    /**
     * Whether there is a file of the hash.
     *
     * @throws IOException if the folder is gone
     */
    boolean has(String hash) throws IOException {
        return find(hash).isPresent();
    }

    private Optional<Path> find(String hash) throws IOException {
        if (HASH.matcher(hash).matches()) {
            for (var file : candidates(hash)) {
                // one that cannot be told about is opened, and fails: it may be there
                if (!Files.notExists(file)) {
                    return Optional.of(file);
                }
            }
        }
        if (!Files.isDirectory(data)) {
            throw new FileNotFoundException("the folder " + data + " is gone");
        }
        return Optional.empty();
    }

    private List<Path> candidates(String hash) {
        var files = new ArrayList<Path>();
        spool.ifPresent(folder -> files.add(folder.resolve(hash + ".asset")));
        var folder = data.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash.substring(4, 6))
                .resolve(hash.substring(6, 10));
        var short3 = data.resolve(hash.substring(0, 3)).resolve(hash.substring(3, 6));
        for (var place : List.of(folder, short3)) {
            files.add(place.resolve(hash + COMPRESSED));
            files.add(place.resolve(hash));
        }
        return files;
    }

    private static InputStream opened(Path file) throws IOException {
        var in = Files.newInputStream(file);
        if (!file.getFileName().toString().endsWith(COMPRESSED)) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException damaged) {
            in.close();
            throw damaged;
        }
    }
}
