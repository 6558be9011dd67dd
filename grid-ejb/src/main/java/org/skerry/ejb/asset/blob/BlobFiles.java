// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.api.asset.ContentHash;
import org.skerry.ejb.asset.blob.BlobStore.Kept;

/**
 * How contents lie in a folder: {@code ab/cd/abcd…}, by the hexadecimal digits of their hash, with {@code .zst} at the end
 * if they are packed; {@code incoming} is for those that are not there yet. Thread-safe.
 */
record BlobFiles(Path folder) {
    static final String PACKED = ".zst";
    /** Of a content that is being removed, in {@link #incoming}. */
    static final String REMOVING = ".removing";

    private static final int DIGITS = 2;

    Path incoming() {
        return folder.resolve("incoming");
    }

    /** Looks first: to make what is there costs an exception. */
    void makeIncoming() throws IOException {
        if (!Files.isDirectory(incoming())) {
            Files.createDirectories(incoming());
        }
    }

    Path leaf(ContentHash hash) {
        var digits = hash.toString();
        return folder.resolve(digits.substring(0, DIGITS)).resolve(digits.substring(DIGITS, 2 * DIGITS));
    }

    Path plain(ContentHash hash) {
        return leaf(hash).resolve(hash.toString());
    }

    Path packed(ContentHash hash) {
        return leaf(hash).resolve(hash + PACKED);
    }

    /** Which content a file is by its name; empty if by none of ours. */
    static Optional<ContentHash> hashOf(Path file) {
        var name = file.getFileName().toString();
        return ContentHash.tryParse(name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name);
    }

    /** In the order of the hashes; only one folder's names are in memory at a time. */
    List<Kept> list(Optional<ContentHash> after, int count) throws IOException {
        var from = after.map(ContentHash::toString).orElse("");
        var page = new ArrayList<Kept>();
        for (var outer : folders(folder, from, 0)) {
            var isFirst = from.startsWith(outer.getFileName().toString());
            for (var inner : folders(outer, isFirst ? from : "", DIGITS)) {
                for (var file : files(inner, after)) {
                    if (page.size() == count) {
                        return page;
                    }
                    add(file, page);
                }
            }
        }
        return page;
    }

    private static void add(Path file, List<Kept> page) throws IOException {
        var hash = hashOf(file).orElseThrow();
        if (!page.isEmpty() && page.getLast().hash().equals(hash)) {
            return; // plain and packed, by servers that are set up differently
        }
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            page.add(new Kept(
                    hash, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException removed) {
            // meanwhile
        }
    }

    private static List<Path> folders(Path parent, String from, int at) throws IOException {
        var first = from.length() >= at + DIGITS ? from.substring(at, at + DIGITS) : "";
        return sorted(parent, path -> {
            var name = path.getFileName().toString();
            return name.length() == DIGITS && name.compareTo(first) >= 0;
        });
    }

    private static List<Path> files(Path leaf, Optional<ContentHash> after) throws IOException {
        return sorted(leaf, path -> {
            var hash = hashOf(path);
            return hash.isPresent() && (after.isEmpty() || hash.get().compareTo(after.get()) > 0);
        });
    }

    private static List<Path> sorted(Path parent, DirectoryStream.Filter<Path> wanted) throws IOException {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(parent, wanted)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
        found.sort(null);
        return found;
    }
}
