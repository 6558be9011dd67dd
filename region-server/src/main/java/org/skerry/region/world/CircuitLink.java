// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import org.skerry.region.viewer.ViewerLink;
import org.skerry.udp.circuit.BlockMessage;
import org.skerry.udp.circuit.Delivery;
import org.skerry.udp.circuit.EncodedBlock;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.message.Message;
import org.skerry.udp.throttle.Category;

/** A circuit of the UDP transport; equal to another link of the same circuit. */
record CircuitLink(CircuitHandle circuit) implements ViewerLink {
    private static final long ONE_OF_ITS_KIND = 0;

    @Override
    public void send(Message message) {
        circuit.send(message, Delivery.RELIABLE);
    }

    @Override
    public void sendUnreliable(Message message) {
        circuit.send(message, Delivery.UNRELIABLE);
    }

    @Override
    public void sendNewest(Message message) {
        circuit.send(message, Delivery.UNRELIABLE, ONE_OF_ITS_KIND);
    }

    @Override
    public void sendBlocks(BlockMessage first, EncodedBlock[] blocks, long[] keys, int count) {
        circuit.sendBlocks(first, blocks, keys, count);
    }

    @Override
    public long bytesPerSecond() {
        return circuit.bytesPerSecond();
    }

    @Override
    public long waitingGroundBytes() {
        return circuit.stats().of(Category.LAND).queuedBytes();
    }

    @Override
    public long waitingBytes(Category category) {
        return circuit.stats().of(category).queuedBytes();
    }

    @Override
    public long waitingBytes() {
        return circuit.stats().queuedBytes();
    }

    @Override
    public void closeAfterFlush() {
        circuit.close(true);
    }

    @Override
    public boolean alive() {
        return circuit.isAlive();
    }

    @Override
    public void close() {
        circuit.close(false);
    }
}
