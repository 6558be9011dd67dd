// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@link LoginSettings}.
 *
 * <ul>
 *   <li>{@code skerry.login.minimum-level}: 0 if not set
 *   <li>{@code skerry.login.welcome}: {@code Welcome, <USERNAME>!} if not set
 *   <li>{@code skerry.login.map-server-url} and the other {@link #OPTIONS}, underscores written as hyphens: left out of
 *       the answer if not set
 *   <li>{@code skerry.login.service-url.<HomeURI and so on>}: left out if not set
 * </ul>
 */
@ApplicationScoped
public class LoginConfiguration {
    private static final String PREFIX = "skerry.login.";
    private static final List<String> OPTIONS = List.of(
            "map-server-url",
            "search",
            "profile-server-url",
            "destination_guide_url",
            "avatar_picker_url",
            "openid_url",
            "currency",
            "classified_fee");
    private static final List<String> SERVICE_URLS = List.of(
            "HomeURI",
            "GatekeeperURI",
            "InventoryServerURI",
            "AssetServerURI",
            "ProfileServerURI",
            "FriendsServerURI",
            "IMServerURI",
            "GroupsServerURI");

    @Inject
    Config config;

    @Produces
    LoginSettings settings() {
        return new LoginSettings(
                config.getOptionalValue(PREFIX + "minimum-level", Integer.class).orElse(0),
                config.getOptionalValue(PREFIX + "welcome", String.class).orElse("Welcome, <USERNAME>!"),
                configured(PREFIX, OPTIONS),
                configured(PREFIX + "service-url.", SERVICE_URLS));
    }

    private Map<String, String> configured(String prefix, List<String> names) {
        var values = new HashMap<String, String>();
        for (var name : names) {
            config.getOptionalValue(prefix + name.replace('_', '-'), String.class)
                    .ifPresent(value -> values.put(name, value));
        }
        return values;
    }
}
