// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@link OpenIdSettings}. {@code skerry.oidc.provider-url} turns it on; {@code skerry.oidc.client-id} and {@code
 * skerry.oidc.client-secret} are needed with it. WildFly reads these three itself ({@code 70-openid.cli}); here they are
 * only looked at, so that a mistake ends the start instead of the first login.
 */
@ApplicationScoped
public class OpenIdConfiguration {
    static final String PROVIDER = "skerry.oidc.provider-url";
    static final String CLIENT = "skerry.oidc.client-id";
    static final String SECRET = "skerry.oidc.client-secret";
    static final String NAME = "skerry.oidc.name";
    static final String PUBLIC = "skerry.oidc.public-address";
    static final String CLAIM = "skerry.oidc.subject-claim";
    static final String SCOPE = "skerry.oidc.scope";
    static final String BY_EMAIL = "skerry.oidc.link-by-email";
    private static final String LOGIN = "skerry.gridinfo.login";
    private static final String DEFAULT_LOGIN = "http://127.0.0.1:8002/";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:/-]{1,255}");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_.:/-]+( [A-Za-z0-9_.:/-]+)*");

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
    OpenIdSettings settings() {
        return read(key -> config.getOptionalValue(key, String.class));
    }

    /**
     * Reads all keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    public static OpenIdSettings read(Function<String, Optional<String>> keys) {
        var url = keys.apply(PROVIDER).map(String::strip).filter(text -> !text.isEmpty());
        if (url.isEmpty()) {
            return new OpenIdSettings(Optional.empty());
        }
        var provider = address(PROVIDER, url.get());
        for (var needed : new String[] {CLIENT, SECRET}) {
            if (keys.apply(needed).filter(text -> !text.isBlank()).isEmpty()) {
                throw new IllegalStateException(
                        needed + " is not set: set it to what the provider has given the grid as a"
                                + " confidential client, or leave out " + PROVIDER + ".");
            }
        }
        var reached = keys.apply(PUBLIC).isPresent() ? PUBLIC : LOGIN;
        var home = address(reached, keys.apply(reached).orElse(DEFAULT_LOGIN));
        var byEmail = flag(keys.apply(BY_EMAIL).orElse("false").strip());
        return new OpenIdSettings(Optional.of(new OpenIdSettings.Provider(
                keys.apply(NAME).map(String::strip).orElse(provider.getHost()),
                URI.create(home.getScheme() + "://" + home.getRawAuthority() + "/"),
                matching(CLAIM, keys.apply(CLAIM).orElse("sub"), WORD, "the name of one claim, such as sub"),
                matching(
                        SCOPE,
                        keys.apply(SCOPE).orElse(byEmail ? "openid email" : "openid"),
                        WORDS,
                        "scopes with blanks between, such as openid email"),
                byEmail)));
    }

    /** Whoever stands between could be anybody: without TLS there must be nothing between. */
    private static URI address(String key, String text) {
        try {
            var address = new URI(text.strip());
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && (scheme.equals("https") || (scheme.equals("http") && isHere(address.getHost())))) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(advice(key, text), wrong);
        }
        throw new IllegalStateException(advice(key, text));
    }

    private static String advice(String key, String text) {
        return key + " is '" + text
                + "': set an address that begins with https://, or with http:// and the name of this"
                + " machine's loopback, since logins by OpenID trust in both ends"
                + (key.equals(LOGIN) ? "; or set " + PUBLIC : "")
                + ".";
    }

    private static boolean isHere(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            var literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return InetAddress.ofLiteral(literal).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static String matching(String key, String text, Pattern form, String remedy) {
        var value = text.strip();
        if (!form.matcher(value).matches()) {
            throw new IllegalStateException(key + " is '" + text + "': set " + remedy + ", or leave it out.");
        }
        return value;
    }

    private static boolean flag(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(BY_EMAIL + " is '" + word + "': set true or false.");
        };
    }
}
