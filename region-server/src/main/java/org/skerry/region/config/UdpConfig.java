// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

/**
 * How datagrams are served.
 *
 * @param sockets {@code epoll}, {@code nio} or {@code auto}, in lower case
 * @param threads event loops that all regions share
 * @param bytesPerSecond what all regions together send at most
 */
public record UdpConfig(String sockets, int threads, int bytesPerSecond) {
    /** The best sockets of the machine, a loop for every two processors and a gigabit line. */
    public static final UdpConfig DEFAULT =
            new UdpConfig("auto", Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4), 125_000_000);
}
