// SPDX-License-Identifier: Apache-2.0
package org.skerry.replay;

/** One line of a list of exchanges. */
sealed interface Step {
    /** Send the request, compare the answer. */
    record Replay(String file) implements Step {}

    /** Give the answer to our connector, compare its request and what it made of the answer. */
    record Give(String file) implements Step {}

    /** What the grid has asked a simulator of its own accord, compared with the captured request. */
    record Expect(String file) implements Step {}

    /** Not compared, or not this way, and why. */
    record Omit(String files, String reason) implements Step {}

    /** Bring about what an answer shows, before it is compared. */
    record Prepare(String what, String file) implements Step {}

    /** A request of our own to a private service; what it answers is not looked at. */
    record Send(String path, String form) implements Step {}
}
