// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.web.http.AddressRateLimit;

/** How many messages one address may bring: {@code skerry.messages.rate-limit} in so many seconds. */
@Singleton
public class MessageRateLimit {
    private final AddressRateLimit limit;

    @Inject
    public MessageRateLimit(
            @ConfigProperty(name = "skerry.messages.rate-limit", defaultValue = "600") int messages,
            @ConfigProperty(name = "skerry.messages.rate-window-seconds", defaultValue = "10") int windowSeconds) {
        this.limit = AddressRateLimit.of(messages, windowSeconds);
    }

    boolean allows(String address) {
        return limit.allows(address);
    }
}
