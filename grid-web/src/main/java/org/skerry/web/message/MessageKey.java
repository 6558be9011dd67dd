// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret of {@code skerry.messages.key}, without which nobody brings a message; none by default, for messages of other
 * grids do not have it.
 */
@Singleton
public class MessageKey {
    private final String key;

    @Inject
    public MessageKey(@ConfigProperty(name = "skerry.messages.key") Optional<String> key) {
        this.key = key.orElse("");
    }

    /** Takes as long for a guess that is nearly right as for any other. */
    boolean fits(String shown) {
        return key.isEmpty()
                || MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
