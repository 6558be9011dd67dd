// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

/** What a circuit left behind when its turn to send was over. */
enum Leftover {
    /** Nothing, or only what waits for acknowledgements. */
    NOTHING,
    /** What waits for its pace. */
    PACE,
    /** What could go at once if it were not others' turn. */
    TURN
}
