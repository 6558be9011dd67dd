// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.opensim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Where an OpenSimulator keeps its assets.
 *
 * @param table instead of its usual one; not for XAssets, which has two of fixed names
 * @param files FSAssets: its BaseDirectory
 * @param spool FSAssets: its SpoolDirectory, if its server still runs
 */
record OpenSimSettings(
        OpenSimKind kind,
        String url,
        String user,
        String password,
        Optional<String> table,
        Optional<Path> files,
        Optional<Path> spool) {
    static final String PREFIX = "skerry.assets.opensim.";
    private static final String SCHEME = "jdbc:mariadb:";

    /**
     * Reads and checks the keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    static OpenSimSettings of(Config config) {
        var settings = new OpenSimSettings(
                kind(value(config, "kind")),
                url(value(config, "url")),
                value(config, "user"),
                value(config, "password"),
                optional(config, "table"),
                optional(config, "files").map(Path::of),
                optional(config, "spool").map(Path::of));
        settings.check();
        return settings;
    }

    private static Optional<String> optional(Config config, String key) {
        return config.getOptionalValue(PREFIX + key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String value(Config config, String key) {
        return optional(config, key).orElse("");
    }

    private static OpenSimKind kind(String text) {
        return OpenSimKind.of(text)
                .orElseThrow(() -> wrong(
                        "kind",
                        text,
                        "write one of "
                                + Arrays.stream(OpenSimKind.values())
                                        .map(OpenSimKind::key)
                                        .collect(Collectors.joining(", "))
                                + ": the AssetService, XAssetService or FSAssetService of OpenSimulator"));
    }

    private static String url(String text) {
        if (!text.startsWith(SCHEME)) {
            throw wrong(
                    "url",
                    text,
                    "write the JDBC URL of its MySQL or MariaDB, such as " + SCHEME + "//127.0.0.1:3306/opensim");
        }
        return text;
    }

    private void check() {
        if (kind == OpenSimKind.XASSETS && table.isPresent()) {
            throw wrong("table", table.get(), "leave it out: the tables of xassets have fixed names");
        }
        if (kind == OpenSimKind.FSASSETS && files.isEmpty()) {
            throw wrong("files", "", "write the BaseDirectory of its FSAssetService, where the files by hash are");
        }
        if (kind != OpenSimKind.FSASSETS && files.isPresent()) {
            throw wrong("files", files.get().toString(), "leave it out: only fsassets has files");
        }
        files.ifPresent(folder -> expectFolder("files", folder));
        spool.ifPresent(folder -> expectFolder("spool", folder));
    }

    private static void expectFolder(String key, Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw wrong(key, folder.toString(), "write a folder that is there and that the grid may read");
        }
    }

    private static IllegalStateException wrong(String key, String value, String remedy) {
        return new IllegalStateException(PREFIX + key + " is '" + value + "': " + remedy + ".");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return kind.key() + " in " + url;
    }
}
