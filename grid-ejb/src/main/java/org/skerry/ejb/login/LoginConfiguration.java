// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.skerry.ejb.login.rule.AdmissionSettings;

/** Reads what {@code skerry.login.*} says of who may log in and how; docs/configuration.md lists the keys. */
@ApplicationScoped
public class LoginConfiguration {
    private static final String PREFIX = "skerry.login.";
    private static final List<String> SERVICE_URLS = List.of(
            "HomeURI",
            "GatekeeperURI",
            "InventoryServerURI",
            "AssetServerURI",
            "ProfileServerURI",
            "FriendsServerURI",
            "IMServerURI",
            "GroupsServerURI");
    private static final List<String> OWN_URLS =
            List.of("skerry.gridinfo.login", "skerry.gridinfo.gatekeeper", "skerry.gridinfo.home");

    @Inject
    Config config;

    /**
     * Looks at all keys, with nothing running.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static void check(Config config) {
        var keys = new SettingsReader(PREFIX, key -> config.getOptionalValue(key, String.class));
        settings(
                keys,
                OWN_URLS.stream()
                        .flatMap(key -> config.getOptionalValue(key, String.class).stream())
                        .toList());
        admission(keys);
    }

    private SettingsReader reader() {
        return new SettingsReader(PREFIX, this::value);
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }

    @Produces
    LoginSettings settings() {
        var own = OWN_URLS.stream().flatMap(key -> value(key).stream()).collect(Collectors.toUnmodifiableList());
        return settings(reader(), own);
    }

    @Produces
    AdmissionSettings admission() {
        return admission(reader());
    }

    /** @param ownUrls under which this grid is known already */
    static LoginSettings settings(SettingsReader keys, List<String> ownUrls) {
        var own = Stream.concat(
                ownUrls.stream(), keys.list("own-addresses").stream().map(host -> "http://" + host));
        var most = access(keys, "access-max", Access.ADULT);
        return new LoginSettings(
                keys.text("welcome", "Welcome, <USERNAME>!"),
                serviceUrls(keys),
                EarlierSession.valueOf(keys.oneOf("earlier-session", "kick", "kick", "replace", "refuse")
                        .toUpperCase(Locale.ROOT)),
                Duration.ofSeconds(keys.whole("under-way-seconds", 10, 0)),
                access(keys, "access", Access.MODERATE).atMost(most),
                most,
                keys.whole("anywhere-level", 200, Integer.MIN_VALUE),
                own.flatMap(url -> StartPlace.address(url).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Access access(SettingsReader keys, String key, Access otherwise) {
        return Access.parse(keys.oneOf(key, otherwise.word(), "PG", "M", "A")).orElse(otherwise);
    }

    private static Map<String, String> serviceUrls(SettingsReader keys) {
        var urls = new HashMap<String, String>();
        for (var name : SERVICE_URLS) {
            keys.text("service-url." + name).ifPresent(url -> urls.put(name, url));
        }
        return urls;
    }

    static AdmissionSettings admission(SettingsReader keys) {
        var texts = AdmissionSettings.Texts.DEFAULT;
        return new AdmissionSettings(
                keys.whole("minimum-level", 0, Integer.MIN_VALUE),
                keys.patterns("viewers-allowed"),
                keys.patterns("viewers-denied"),
                keys.machines("macs-denied"),
                keys.machines("ids-denied"),
                keys.text("terms", ""),
                keys.text("notice", ""),
                new AdmissionSettings.Texts(
                        keys.text("banned-message", texts.banned()),
                        keys.text("closed-message", texts.closed()),
                        keys.text("viewer-message", texts.viewer()),
                        keys.text("machine-message", texts.machine())));
    }
}
