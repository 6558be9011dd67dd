// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * One request, complete and inflated.
 *
 * @param method as sent; any word is possible
 * @param path percent-decoded, without the query
 * @param parameters of the query
 * @param headers by lower-case name; the first value of each
 * @param peer who sent it, or the proxy before them
 */
public record HttpCall(
        String method,
        String path,
        Map<String, List<String>> parameters,
        Map<String, String> headers,
        Octets body,
        InetAddress peer) {
    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        var values = parameters.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The parts of the path between slashes; empty parts are left out. */
    public List<String> segments() {
        return segments(path);
    }

    /** The parts of any path. */
    public static List<String> segments(String path) {
        return List.of(path.split("/", -1)).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    HttpCall withBody(Octets newBody) {
        return new HttpCall(method, path, parameters, headers, newBody, peer);
    }
}
