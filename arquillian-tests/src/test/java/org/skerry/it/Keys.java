// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys and certificates by the JDK's own tool, as the operator's guide makes them. */
final class Keys {
    static final String PASSWORD = "changeit";

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
    }

    /** A store with a key and its own certificate. */
    Path identity(String name) throws IOException, InterruptedException {
        var store = folder.resolve(name + ".p12");
        keytool(
                store,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "30");
        keytool(
                store,
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                certificate(name).toString());
        return store;
    }

    /** A store with the certificates of others. */
    Path trusting(String... names) throws IOException, InterruptedException {
        var store = folder.resolve("trusted-" + String.join("-", names) + ".p12");
        for (var name : names) {
            keytool(
                    store,
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    name,
                    "-file",
                    certificate(name).toString());
        }
        return store;
    }

    private Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }
}
