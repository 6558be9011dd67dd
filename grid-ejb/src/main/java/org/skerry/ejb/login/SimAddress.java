// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Turns a region's host into the dotted form that viewers compare datagrams with. */
final class SimAddress {
    private SimAddress() {}

    /** The first IPv4 address of the host; empty if it has none, since the protocol has no room for another. */
    static Optional<String> of(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }
}
