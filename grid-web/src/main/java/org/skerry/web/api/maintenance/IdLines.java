// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.skerry.api.id.AssetId;
import org.skerry.api.wire.MalformedBodyException;

/**
 * Ids from a text with one on each line, read as they come; memory does not grow with the text. A line that is none ends it
 * with a {@link MalformedBodyException}, a body that breaks off with an {@link UncheckedIOException}. Not thread-safe.
 */
final class IdLines implements Iterator<AssetId> {
    /** As many as a region may hold. */
    static final int MOST = 5_000_000;

    private static final int LONGEST = 40;

    private final InputStream in;
    private final int most;
    private int count;
    private Optional<AssetId> next = Optional.empty();

    IdLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            var line = line();
            if (line.isEmpty()) {
                return false;
            }
            var text = line.get().strip();
            if (!text.isEmpty()) {
                next = Optional.of(StoreHandler.id(text));
                if (++count > most) {
                    throw new MalformedBodyException("more than " + most + " ids");
                }
            }
        }
        return true;
    }

    @Override
    public AssetId next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var id = next.orElseThrow();
        next = Optional.empty();
        return id;
    }

    /** The rest, in memory. */
    List<AssetId> toList() {
        var all = new ArrayList<AssetId>();
        forEachRemaining(all::add);
        return all;
    }

    /** Empty at the end. */
    private Optional<String> line() {
        var line = new StringBuilder();
        try {
            var character = in.read();
            if (character < 0) {
                return Optional.empty();
            }
            while (character >= 0 && character != '\n') {
                if (line.length() == LONGEST) {
                    throw new MalformedBodyException("a line is no id");
                }
                line.append((char) character);
                character = in.read();
            }
            return Optional.of(line.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
