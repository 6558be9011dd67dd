// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.hostile;

import java.util.List;

/**
 * A form service as strangers find it.
 *
 * @param path where simulators post to, without a slash at the start
 * @param refusal stands in every answer of this service that refuses something, and in no other
 * @param requests good ones, which are spoilt; tried in this order first, so that there is something to spoil
 * @param reads requests that change nothing and together show what the others could have changed
 */
public record HostileService(String path, String refusal, List<String> requests, List<String> reads) {
    public HostileService {
        requests = List.copyOf(requests);
        reads = List.copyOf(reads);
    }

    @Override
    public String toString() {
        return path;
    }
}
