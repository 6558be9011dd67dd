// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.wire;

/** What is wrong with bytes that are no datagram of the protocol; decode errors are counted by it. */
public enum Corruption {
    /** Too short for the header, its extra bytes and one byte of message. */
    HEADER,
    /** The last byte tells of more acknowledgements than there are bytes. */
    ACKS,
    /** A run of zeros without a length, or more bytes than a message may have. */
    ZERO_CODING,
    /** The bytes end inside the message number. */
    NUMBER,
    /** The bytes end inside a block, or before the first one. */
    BODY,
    /** A block repeats more often than the bytes left can hold. */
    COUNT
}
