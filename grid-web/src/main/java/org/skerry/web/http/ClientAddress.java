// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who a request is from. A proxy of the grid says it in {@code X-Forwarded-For}; what others write there is not believed,
 * or anybody could be anybody.
 */
@Singleton
public class ClientAddress {
    private static final String KEY = "skerry.listener.proxies";
    private static final String HEADER = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final Set<String> proxies;

    @Inject
    public ClientAddress(@ConfigProperty(name = KEY) Optional<String> proxies) {
        this(Arrays.stream(proxies.orElse("").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    ClientAddress(Set<String> proxies) {
        for (var proxy : proxies) {
            if (!ADDRESS.matcher(proxy).matches()) {
                throw new IllegalStateException(KEY + " has '" + proxy
                        + "': write the IP addresses of the grid's proxies, separated by commas.");
            }
        }
        this.proxies = proxies;
    }

    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(HEADER)));
    }

    /** The last address that no proxy of ours has written of another one. */
    String of(String peer, List<String> forwarded) {
        if (!proxies.contains(peer)) {
            return peer;
        }
        var hops = new ArrayList<String>();
        forwarded.forEach(line -> hops.addAll(Arrays.asList(line.split(",", -1))));
        var client = peer;
        for (var i = hops.size() - 1; i >= 0 && proxies.contains(client); i--) {
            var hop = hops.get(i).strip();
            if (!ADDRESS.matcher(hop).matches()) {
                return client;
            }
            client = hop;
        }
        return client;
    }
}
