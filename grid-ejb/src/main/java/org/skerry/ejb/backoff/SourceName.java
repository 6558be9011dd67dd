// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a login comes from: what one customer of a provider has. */
final class SourceName {
    private static final int NETWORK_BYTES = 8;

    private SourceName() {}

    /** An IPv4 address, or the first 64 bits of an IPv6 one; what is neither stays as it is. */
    static String of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notOne) {
            return address;
        }
    }
}
