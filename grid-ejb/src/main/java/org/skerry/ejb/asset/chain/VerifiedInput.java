// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.chain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.ContentHash;

/** Breaks off at the end if the bytes are not those of the record, so that whoever stores them does not. */
final class VerifiedInput extends FilterInputStream {
    private final AssetRecord expected;
    private final MessageDigest digest = ContentHash.digest();
    private boolean verified;

    VerifiedInput(AssetRecord expected, InputStream in) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        var read = in.read(buffer, from, count);
        if (read > 0) {
            digest.update(buffer, from, read);
        } else if (read < 0 && !verified) {
            verify();
        }
        return read;
    }

    private void verify() throws IOException {
        if (!ContentHash.of(digest).equals(expected.hash())) {
            throw new IOException("what came is not the content with the hash " + expected.hash());
        }
        verified = true;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("what is skipped cannot be verified");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
