// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

/** The bits of the first byte of a datagram. */
public final class Flags {
    public static final int ZEROCODED = 0x80;
    public static final int RELIABLE = 0x40;
    public static final int RESENT = 0x20;
    public static final int APPENDED_ACKS = 0x10;

    private Flags() {}
}
