// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.socket;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * An IPv4 address and port as one number, the address in the upper and the port in the lower 16 of 48 bits: the protocol
 * knows no other addresses (its IPADDR has four bytes), and a number costs nothing to look up.
 */
public final class PeerAddress {
    private PeerAddress() {}

    /**
     * The number of an address.
     *
     * @throws IllegalArgumentException if it is unresolved or not IPv4
     */
    public static long of(InetSocketAddress address) {
        if (!(address.getAddress() instanceof Inet4Address ipv4)) {
            throw new IllegalArgumentException("not an IPv4 address, and the viewer protocol has no other: " + address);
        }
        var bytes = ipv4.getAddress();
        var host = (bytes[0] & 0xFFL) << 24 | (bytes[1] & 0xFFL) << 16 | (bytes[2] & 0xFFL) << 8 | (bytes[3] & 0xFFL);
        return host << Short.SIZE | address.getPort();
    }

    static long of(int host, int port) {
        return Integer.toUnsignedLong(host) << Short.SIZE | (port & 0xFFFF);
    }

    /** The four bytes of the address, the first one uppermost. */
    static int host(long peer) {
        return (int) (peer >>> Short.SIZE);
    }

    static int port(long peer) {
        return (int) peer & 0xFFFF;
    }

    /** The address of a number. */
    public static InetSocketAddress toSocketAddress(long peer) {
        var host = host(peer);
        var bytes = new byte[] {(byte) (host >> 24), (byte) (host >> 16), (byte) (host >> 8), (byte) host};
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), port(peer));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // four bytes are always an address
        }
    }
}
