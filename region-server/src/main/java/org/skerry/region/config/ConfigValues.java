// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Reads single values and gathers what is wrong with them, so that one report tells everything. Not thread-safe. */
final class ConfigValues {
    private final Config config;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    ConfigValues(Config config) {
        this.config = config;
    }

    List<String> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    /** All keys that were asked for. */
    Set<String> known() {
        return known;
    }

    /** Whether a key was asked for, that is, means anything. */
    boolean isKnown(String key) {
        return known.contains(key);
    }

    /** Something that is wrong, said already. */
    void problem(String sentence) {
        // some keys are asked for in more than one place
        if (!problems.contains(sentence)) {
            problems.add(sentence);
        }
    }

    /** Something that an operator should know and that keeps nothing from starting. */
    void warning(String sentence) {
        warnings.add(sentence);
    }

    void problem(String key, String value, String remedy) {
        problem(key + "=" + value + ": " + remedy);
    }

    /** A whole sentence with key, value and remedy in it. */
    void refused(@Nullable String sentence) {
        problems.add(String.valueOf(sentence));
    }

    Optional<String> optional(String key) {
        known.add(key);
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(String key, String ifMissing) {
        return optional(key).orElse(ifMissing);
    }

    String required(String key, String remedy) {
        var value = optional(key);
        if (value.isEmpty()) {
            problem(key, "", remedy);
        }
        return value.orElse("");
    }

    int integer(String key, int ifMissing, int least, int most) {
        var text = optional(key);
        if (text.isEmpty()) {
            return ifMissing;
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        problem(key, text.get(), "give a whole number from " + least + " to " + most);
        return ifMissing;
    }

    /** A number of bytes; 0 is always possible and means none. */
    long bytes(String key, long ifMissing, long least, long most) {
        var text = optional(key);
        if (text.isEmpty()) {
            return ifMissing;
        }
        try {
            var number = Long.parseLong(text.get());
            if (number == 0 || (number >= least && number <= most)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        problem(key, text.get(), "give a number of bytes from " + least + " to " + most + ", or 0 for none");
        return ifMissing;
    }

    float real(String key, float ifMissing, float least, float most) {
        var text = optional(key);
        if (text.isEmpty()) {
            return ifMissing;
        }
        try {
            var number = Float.parseFloat(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        problem(key, text.get(), "give a number from " + least + " to " + most);
        return ifMissing;
    }

    /** An HTTP base URI; a slash at its end is added. */
    URI base(String key, String ifMissing) {
        var text = text(key, ifMissing);
        try {
            var uri = new URI(text.endsWith("/") ? text : text + "/");
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException garbled) {
            // told below
        }
        problem(key, text, "give a URI such as " + ifMissing);
        return URI.create(ifMissing);
    }

    /** A host name or address, without port. */
    String host(String key, String ifMissing) {
        var host = text(key, ifMissing);
        if (!host.matches("[A-Za-z0-9._:-]{1,255}")) {
            problem(key, host, "give a host name or an IP address alone, such as " + ifMissing);
        }
        return host;
    }
}
