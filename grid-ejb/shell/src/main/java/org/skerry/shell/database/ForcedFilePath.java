// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's file system {@code forced:}: ordinary files whose writes {@link ForcedWrites} counts and forces. */
public final class ForcedFilePath extends FilePathWrapper {
    static final String SCHEME = "forced";

    /** For H2, which makes a path by this. */
    public ForcedFilePath() {}

    /** Makes the scheme known to H2; again does no harm. */
    static void register() {
        FilePath.register(new ForcedFilePath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = getBase().open(mode);
        return mode.equals("r") ? file : new ForcedFile(file, ForcedWrites.SHARED);
    }
}
