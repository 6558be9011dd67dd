// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.message;

/** The four ranges of message numbers; the frequent ones take fewer bytes. */
public enum Frequency {
    /** One byte. */
    HIGH,
    /** 0xFF and a byte. */
    MEDIUM,
    /** 0xFFFF and two bytes, big-endian. */
    LOW,
    /** 0xFFFFFF and a byte; the transport's own messages. */
    FIXED
}
