// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skerry.connector.call.TlsStores.UnusableStoreException;

/**
 * Reads a {@link CallerIdentity} from configuration: keys {@code secret}, {@code username} and {@code password}, {@code
 * key-store} and {@code trust-store} with their {@code -password}, all behind one prefix.
 */
public final class CallerIdentityReader {
    private static final int LEAST_SECRET = 16;

    private final String prefix;
    private final Function<String, Optional<String>> values;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What is wrong with a key.
     *
     * @param value empty where it is a secret
     */
    public record Problem(String key, String value, String remedy) {
        @Override
        public String toString() {
            return key + (value.isEmpty() ? "" : "=" + value) + ": " + remedy;
        }
    }

    /** What was read, and all that is wrong with it; if anything is, the identity is not to be used. */
    public record Reading(CallerIdentity identity, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private CallerIdentityReader(String prefix, Function<String, Optional<String>> values) {
        this.prefix = prefix;
        this.values = key -> values.apply(prefix + key).filter(text -> !text.isBlank());
    }

    /**
     * Reads all keys.
     *
     * @param prefix with its dot at the end
     * @param values gives the value of a key
     */
    public static Reading read(String prefix, Function<String, Optional<String>> values) {
        var reader = new CallerIdentityReader(prefix, values);
        return new Reading(reader.identity(), reader.problems);
    }

    private CallerIdentity identity() {
        var identity = CallerIdentity.NONE;
        var secret = values.apply("secret");
        if (secret.isPresent() && isHeader("secret", secret.get())) {
            identity = identity.withSecret(secret.get());
        }
        var user = values.apply("username");
        var password = values.apply("password");
        if (user.isPresent() != password.isPresent()) {
            problem(user.isPresent() ? "password" : "username", "", "give username and password, or neither");
        } else if (user.filter(name -> name.indexOf(':') >= 0).isPresent()) {
            problem("username", user.orElse(""), "a user name of HTTP has no colon");
        } else if (user.isPresent() && password.isPresent()) {
            identity = identity.withBasic(user.get(), password.get());
        }
        return tls(identity);
    }

    private boolean isHeader(String key, String text) {
        if (text.length() < LEAST_SECRET || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            problem(key, "", "give " + LEAST_SECRET + " or more ASCII letters, digits and signs without blanks");
            return false;
        }
        return true;
    }

    private CallerIdentity tls(CallerIdentity identity) {
        var keys = path("key-store");
        var trusted = path("trust-store");
        if (keys == null && trusted == null) {
            return identity;
        }
        try {
            var stores = new TlsStores();
            if (keys != null) {
                stores.identify(keys, values.apply("key-store-password").orElse(""));
            }
            if (trusted != null) {
                stores.trust(trusted, values.apply("trust-store-password").orElse(""));
            }
            return identity.withTls(stores.context());
        } catch (UnusableStoreException unusable) {
            problem(
                    unusable.file().equals(keys) ? "key-store" : "trust-store",
                    unusable.file().toString(),
                    unusable.getMessage() + "; give a PKCS#12 file and its password in the key that ends in -password");
            return identity;
        }
    }

    private @Nullable Path path(String key) {
        var text = values.apply(key);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Path.of(text.get());
        } catch (InvalidPathException notOne) {
            problem(key, text.get(), "give the path of a PKCS#12 file");
            return null;
        }
    }

    private void problem(String key, String value, String remedy) {
        problems.add(new Problem(prefix + key, value, remedy));
    }
}
