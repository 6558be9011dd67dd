// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** Whether a message is sent again until the peer acknowledges it. */
public enum Delivery {
    RELIABLE,
    UNRELIABLE
}
