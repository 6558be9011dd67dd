// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.access.AccessPolicy;
import org.skerry.api.access.AccessRules;
import org.skerry.api.access.OpenOnPrivate;
import org.skerry.api.access.OwnerOnly;
import org.skerry.api.export.ExportPolicy;
import org.skerry.api.inventory.InventoryProvider;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.inventory.ServedInventories;

/**
 * Reads {@link AccessSettings}: {@code skerry.access.policy}, {@code open-on-private} if not set; {@code
 * skerry.access.rules}, the file of the policy {@code rules}; {@code skerry.export.policy}, {@code creator-owned} if not
 * set.
 */
@ApplicationScoped
public class AccessConfiguration {
    static final String POLICY = "skerry.access.policy";
    static final String RULES = "skerry.access.rules";
    static final String EXPORT = "skerry.export.policy";
    static final String OPEN_ON_PRIVATE = "open-on-private";
    static final String OWNER_ONLY = "owner-only";
    static final String RULE_FILE = "rules";

    @Inject
    Config config;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        read(key -> config.getOptionalValue(key, String.class));
    }

    @Produces
    @ApplicationScoped
    InventoryProvider inventories(InventoryService inventory) {
        return new ServedInventories(inventory);
    }

    @Produces
    ExportPolicy export() {
        return settings().export();
    }

    @Produces
    AccessSettings settings() {
        return read(key -> config.getOptionalValue(key, String.class));
    }

    /**
     * Reads all keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    static AccessSettings read(Function<String, Optional<String>> keys) {
        var word = keys.apply(POLICY).orElse(OPEN_ON_PRIVATE).strip();
        var policy = switch (word) {
            case OPEN_ON_PRIVATE -> new OpenOnPrivate();
            case OWNER_ONLY -> new OwnerOnly();
            case RULE_FILE -> rules(keys.apply(RULES));
            default ->
                throw new IllegalStateException(POLICY + " is '" + word + "': set one of " + OPEN_ON_PRIVATE + ", "
                        + OWNER_ONLY + ", " + RULE_FILE + ", or leave it out.");
        };
        return new AccessSettings(word, policy, export(keys));
    }

    private static ExportPolicy export(Function<String, Optional<String>> keys) {
        var word = keys.apply(EXPORT).orElse(ExportPolicy.CREATOR_OWNED.word()).strip();
        return ExportPolicy.named(word)
                .orElseThrow(() -> new IllegalStateException(
                        EXPORT + " is '" + word + "': set one of " + ExportPolicy.words() + ", or leave it out."));
    }

    private static AccessPolicy rules(Optional<String> named) {
        var file = named.orElseThrow(() -> new IllegalStateException(RULES
                + " is not set: name the file with the rules," + " which " + POLICY + "=" + RULE_FILE + " asks for."));
        try {
            return AccessRules.read(Files.readAllLines(Path.of(file)));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalStateException(
                    RULES + " is '" + file + "': it cannot be read (" + unreadable + "); name a file that can.",
                    unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(RULES + " is '" + file + "': " + wrong.getMessage() + ".", wrong);
        }
    }
}
