// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Works for so many steps; of the write that fails, a part is written. */
public final class FullDisk extends Disk {
    private int stepsLeft;

    /**
     * Starts well.
     *
     * @param steps that it does before it fails
     */
    public FullDisk(int steps) {
        stepsLeft = steps;
    }

    private void step() throws IOException {
        if (stepsLeft-- <= 0) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        step();
        return super.create(file);
    }

    @Override
    public void write(FileChannel file, ByteBuffer bytes) throws IOException {
        try {
            step();
        } catch (IOException full) {
            super.write(file, bytes.slice(bytes.position(), bytes.remaining() / 2));
            throw full;
        }
        super.write(file, bytes);
    }

    @Override
    public void force(FileChannel file) throws IOException {
        step();
        super.force(file);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        super.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        super.forceFolder(folder);
    }
}
