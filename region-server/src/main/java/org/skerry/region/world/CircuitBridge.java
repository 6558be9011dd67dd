// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.Set;
import org.skerry.region.tick.RegionProxy;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.gateway.CircuitHandle;
import org.skerry.udp.gateway.CircuitListener;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.ViewerEffect;

/** Carries what circuits report from the event loop to the region's thread. */
final class CircuitBridge implements CircuitListener {
    /** Viewers repeat these all the time and send them unreliably: the first to go when the region is overloaded. */
    private static final Set<Class<? extends Message>> REPEATED = Set.of(AgentUpdate.class, ViewerEffect.class);

    private final RegionProxy proxy;
    private final RegionCore core;

    CircuitBridge(RegionProxy proxy, RegionCore core) {
        this.proxy = proxy;
        this.core = core;
    }

    @Override
    public void onOpened(CircuitHandle circuit) {
        var key = circuit.key();
        if (!proxy.post(() -> core.agents().connected(key.agent(), key.session(), new CircuitLink(circuit)))) {
            circuit.close(false);
        }
    }

    @Override
    public void onMessage(CircuitHandle circuit, Message message) {
        var key = circuit.key();
        Runnable work = () -> core.received(key.agent(), key.session(), message);
        if (REPEATED.contains(message.getClass())) {
            proxy.postUnreliable(work);
        } else if (!proxy.postReliable(work)) {
            // it is acknowledged already, so the viewer will not repeat it: better no circuit than a silent hole
            circuit.close(false);
        }
    }

    @Override
    public void onClosed(CircuitHandle circuit, CloseReason reason) {
        // should there be no room, the region finds the dead circuit by itself
        var key = circuit.key();
        proxy.post(() -> core.agents().disconnected(key.agent(), new CircuitLink(circuit), reason.name()));
    }
}
