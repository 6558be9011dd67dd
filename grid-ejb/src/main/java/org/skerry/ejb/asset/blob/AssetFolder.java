// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/** Where assets are on this machine's disk, by configuration; also where those wait that come in for another store. */
@ApplicationScoped
public class AssetFolder {
    static final String KEY = "skerry.assets.file.folder";
    /** Of the application server. */
    private static final String DATA = "jboss.server.data.dir";

    private static final String REMEDY =
            "write a folder that the grid's user may write to, best on the disk of the server's data.";

    @Inject
    Config config;

    private volatile boolean checked;

    /**
     * The folder, which may not exist yet.
     *
     * @throws IllegalStateException with key, value and remedy if there cannot be such a folder
     */
    public Path path() {
        return path(config);
    }

    private static Path path(Config config) {
        var given = config.getOptionalValue(KEY, String.class);
        try {
            return given.map(Path::of)
                    .or(() -> config.getOptionalValue(DATA, String.class)
                            .map(data -> Path.of(data).resolve("assets")))
                    .map(Path::toAbsolutePath)
                    .orElseThrow(() -> new IllegalStateException(KEY + " is not set: " + REMEDY));
        } catch (InvalidPathException none) {
            throw new IllegalStateException(KEY + " is '" + given.orElse("") + "': " + REMEDY, none);
        }
    }

    /** Of what is being taken in. */
    public Path incoming() {
        return new BlobFiles(path()).incoming();
    }

    /**
     * Looks at a folder that is named, and makes none.
     *
     * @throws IllegalStateException with key, value and remedy if there cannot be such a folder
     */
    public static void check(Config config) {
        if (config.getOptionalValue(KEY, String.class).isEmpty()) {
            return;
        }
        var named = path(config);
        var there = named;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new IllegalStateException(KEY + " is '" + named + "': " + REMEDY);
        }
    }

    /**
     * Sees that something can be written there. Once it could, no more is tried: whoever writes is told.
     *
     * @throws IllegalStateException with key, value and remedy if not
     */
    public void check() {
        if (checked) {
            return;
        }
        try {
            Files.createDirectories(incoming());
            Files.delete(Files.createTempFile(incoming(), "check", Spool.SUFFIX));
            checked = true;
        } catch (IOException refused) {
            throw new IllegalStateException(KEY + " is '" + path() + "' (" + refused + "): " + REMEDY, refused);
        }
    }
}
