// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.message.Message;

/** An owner that lets everything pass and keeps nothing. */
final class Deaf implements CircuitEvents {
    long messages;

    @Override
    public boolean admits(Message message) {
        return true;
    }

    @Override
    public void onMessage(Message message) {
        messages++;
    }

    @Override
    public void onClosed(CloseReason reason) {}
}
