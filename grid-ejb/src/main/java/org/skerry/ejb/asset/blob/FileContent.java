// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.skerry.api.asset.Content;

/** A file's bytes. One that is not as long as it should be cannot be opened, and one that is cut while it is read breaks off. */
record FileContent(Path file, long length) implements Content {
    @Override
    public InputStream open() throws IOException {
        return open(0);
    }

    @Override
    public InputStream open(long from) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            if (channel.size() != length) {
                throw new IOException(file.getFileName() + " has " + channel.size() + " bytes instead of " + length);
            }
            channel.position(from);
            return new ExactInput(Channels.newInputStream(channel), file.getFileName() + "", length - from);
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
    }
}
