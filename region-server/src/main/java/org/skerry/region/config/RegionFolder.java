// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.UuidText;

/** A region's folder and the id that is kept in it. */
public final class RegionFolder {
    private static final String ID_FILE = "region-id";

    private final Path folder;

    private RegionFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of a region, made if it is missing.
     *
     * @throws IOException if it cannot be made
     */
    public static RegionFolder of(ServerConfig server, RegionConfig region) throws IOException {
        return new RegionFolder(Files.createDirectories(server.data().resolve("regions").resolve(region.key())));
    }

    public Path path() {
        return folder;
    }

    /**
     * The configured id, else the one kept here, else a fresh one that is kept from now on.
     *
     * @throws IOException if the file cannot be read or written, or holds no UUID
     */
    public RegionId id(RegionConfig region) throws IOException {
        if (region.id().isPresent()) {
            return region.id().get();
        }
        var file = folder.resolve(ID_FILE);
        if (Files.exists(file)) {
            return UuidText.tryParse(Files.readString(file).strip())
                    .map(RegionId::new)
                    .orElseThrow(() -> new IOException(file + " holds no UUID"));
        }
        var id = RegionId.random();
        var draft = folder.resolve(ID_FILE + ".new");
        Files.writeString(draft, id + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return id;
    }
}
