// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.physics.bullet;

import com.jme3.bullet.util.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The native part of Bullet: taken out of its jar and loaded once for the process. Thread-safe. */
final class BulletLibrary {
    /** Bullet's Java half tells of each body it makes; kept here because a forgotten logger forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("com.jme3");

    private static boolean tried;
    private static Optional<String> obstacle = Optional.empty();

    private BulletLibrary() {}

    /** Loads it if that has not been tried yet; says why it cannot be used and what to do, empty if it can. Blocks. */
    static synchronized Optional<String> load() {
        if (!tried) {
            tried = true;
            obstacle = load(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        }
        return obstacle;
    }

    @SuppressWarnings("restricted") // native access is what this class is for
    private static Optional<String> load(String os, String machine) {
        var resource = resource(os, machine);
        if (resource.isEmpty()) {
            return Optional.of("Bullet is not built for " + os + " on " + machine
                    + ". Run on 64 bit Linux, macOS (either with x86 or ARM) or Windows (x86), or set physics.engine to"
                    + " basic.");
        }
        try {
            CHATTER.setLevel(Level.WARNING);
            System.load(extracted(resource.get()).toString());
            NativeLibrary.setStartupMessageEnabled(false);
            return Optional.empty();
        } catch (IOException | UnsatisfiedLinkError refused) {
            return Optional.of("Bullet cannot be loaded (" + refused.getMessage()
                    + "). Let -Djava.io.tmpdir name a folder that can be written and may hold programs, and start Java"
                    + " with --enable-native-access=ALL-UNNAMED, or set physics.engine to basic.");
        }
    }

    /** Where the library for a machine is on the class path; empty if there is none. */
    static Optional<String> resource(String os, String machine) {
        var system = os.toLowerCase(Locale.ROOT);
        var processor = switch (machine.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> "";
        };
        if (processor.isEmpty()) {
            return Optional.empty();
        }
        if (system.contains("linux")) {
            return Optional.of("/native/linux/" + processor + "/libbulletjme.so");
        }
        if (system.contains("mac")) {
            return Optional.of("/native/osx/" + processor + "/libbulletjme.dylib");
        }
        return system.contains("windows") && processor.equals("x86_64")
                ? Optional.of("/native/windows/x86_64/bulletjme.dll")
                : Optional.empty();
    }

    /** In a folder that nobody else can write to; gone with the process. */
    private static Path extracted(String resource) throws IOException {
        try (var in = BulletLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing on the class path");
            }
            var folder = Files.createTempDirectory("skerry-bullet-");
            var file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }
}
