// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.skerry.api.wire.CallerHeaders;

/**
 * How calls prove whose they are. It goes to every address that is called with it, so calls to anybody but the grid's own
 * servers are made with {@link #NONE}.
 *
 * @param headers put on every request
 * @param tls client certificate and the servers that are believed, for addresses that begin with {@code https}
 */
public record CallerIdentity(Map<String, String> headers, Optional<SSLContext> tls) {
    /** Proves nothing. */
    public static final CallerIdentity NONE = new CallerIdentity(Map.of(), Optional.empty());

    public CallerIdentity {
        headers = Map.copyOf(headers);
    }

    /** With the secret that the servers of the grid share. */
    public CallerIdentity withSecret(String secret) {
        return with(CallerHeaders.SECRET, secret);
    }

    /** With name and password, as a ROBUST with {@code AuthType = BasicHttpAuthentication} wants them. */
    public CallerIdentity withBasic(String user, String password) {
        return with(CallerHeaders.AUTHORIZATION, CallerHeaders.basic(user, password));
    }

    public CallerIdentity withTls(SSLContext context) {
        return new CallerIdentity(headers, Optional.of(context));
    }

    private CallerIdentity with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new CallerIdentity(more, tls);
    }

    /** Names what is sent, never its values. */
    @Override
    public String toString() {
        return "CallerIdentity[" + headers.keySet() + (tls.isPresent() ? ", tls" : "") + "]";
    }
}
