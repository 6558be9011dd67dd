// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.skerry.api.binary.Octets;

/**
 * Bytes that lie somewhere and can be read any number of times, by any number of threads. What is opened yields all of
 * them or throws: content that was cut under us is an error and never a shorter asset.
 */
public interface Content {
    /** In bytes, known without reading. */
    long length();

    /** From the first byte; the caller closes it. */
    InputStream open() throws IOException;

    /**
     * From a byte on; the caller closes it.
     *
     * @param from 0 up to the length
     */
    default InputStream open(long from) throws IOException {
        var in = open();
        try {
            in.skipNBytes(from);
            return in;
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    /** All in memory. */
    default Octets toOctets() throws IOException {
        try (var in = open()) {
            var bytes = in.readNBytes(Math.toIntExact(length()));
            if (bytes.length < length()) {
                throw new EOFException("content of " + length() + " bytes ends after " + bytes.length);
            }
            return Octets.owning(bytes);
        }
    }

    /** What is in memory. */
    static Content of(Octets bytes) {
        return new InMemory(bytes);
    }

    /** Bytes in memory. */
    record InMemory(Octets bytes) implements Content {
        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes.toArray());
        }

        @Override
        public Octets toOctets() {
            return bytes;
        }
    }
}
