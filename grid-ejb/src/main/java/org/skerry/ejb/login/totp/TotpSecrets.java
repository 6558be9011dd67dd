// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.account.UserName;

/** Which accounts have a second factor: a properties file with lines such as {@code 1=First Last:secret}. */
@ApplicationScoped
public class TotpSecrets {
    static final String FILE_KEY = "skerry.login.totp-secrets";

    @Inject
    Config config;

    private Map<String, TotpSecret> secrets = Map.of();

    @PostConstruct
    void load() {
        take(config.getOptionalValue(FILE_KEY, String.class)
                .filter(file -> !file.isBlank())
                .map(file -> read(Path.of(file)))
                .orElse(Map.of()));
    }

    void take(Map<String, TotpSecret> read) {
        secrets = read;
    }

    /**
     * Looks at the file, if there is one, with nothing running.
     *
     * @throws IllegalStateException naming what is wrong and the remedy
     */
    public static void check(Config config) {
        config.getOptionalValue(FILE_KEY, String.class)
                .filter(file -> !file.isBlank())
                .ifPresent(file -> read(Path.of(file)));
    }

    /** How many there are. */
    public int count() {
        return secrets.size();
    }

    Optional<TotpSecret> of(UserName name) {
        return Optional.ofNullable(secrets.get(key(name.toString())));
    }

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if it cannot be read or a line is wrong, without telling a secret
     */
    static Map<String, TotpSecret> read(Path file) {
        var lines = new Properties();
        try (var in = Files.newInputStream(file)) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    FILE_KEY + " names " + file + ", which cannot be read ("
                            + unreadable.getClass().getSimpleName()
                            + "): name a properties file with lines such as 1=First Last:JBSWY3DPEHPK3PXPJBSWY3DPEH, or"
                            + " leave it out.",
                    unreadable);
        }
        var read = new HashMap<String, TotpSecret>();
        for (var number : lines.stringPropertyNames()) {
            var line = lines.getProperty(number);
            var colon = line.indexOf(':');
            var secret = TotpSecret.parse(line.substring(colon + 1));
            var name = key(line.substring(0, Math.max(0, colon)));
            if (name.isEmpty() || secret.isEmpty()) {
                throw new IllegalStateException("Line " + number + " of the file that " + FILE_KEY
                        + " names is no secret: write it as " + number
                        + "=First Last:secret, the secret in base 32 with 26 characters or more.");
            }
            read.put(name, secret.get());
        }
        return Map.copyOf(read);
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
