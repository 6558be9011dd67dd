// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.skerry.api.binary.Octets;
import org.skerry.api.math.Quaternion;
import org.skerry.api.math.Vector3;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.ChatFromViewer;
import org.skerry.udp.message.CompleteAgentMovement;
import org.skerry.udp.message.LogoutRequest;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.RegionHandshakeReply;
import org.skerry.udp.wire.PackedRotation;

/** What an agent says to its region (lludp sections 3 to 5 and 21). */
final class AgentWords {
    private static final int SAY = 1;
    private static final int FORWARD = 1;
    private static final float EYES = 1.6f;
    private static final float BITS_PER_KILOBIT = 1000;

    /** How a stock viewer shares its line: resend, land, wind, cloud, task, texture, asset. */
    private static final float[] SHARES = {0.1f, 0.11f, 0.02f, 0.02f, 0.3f, 0.3f, 0.15f};

    private final CircuitKey key;
    private final AgentUpdate.AgentData still;

    AgentWords(CircuitKey key, float drawDistance) {
        this.key = key;
        this.still = AgentUpdate.AgentData.builder()
                .agentId(key.agent().value())
                .sessionId(key.session().value())
                .cameraUpAxis(new Vector3(0, 0, 1))
                .far(drawDistance)
                .build();
    }

    Message arrive() {
        return new CompleteAgentMovement(new CompleteAgentMovement.AgentData(
                key.agent().value(), key.session().value(), key.circuitCode()));
    }

    Message handshake() {
        return new RegionHandshakeReply(
                new RegionHandshakeReply.AgentData(
                        key.agent().value(), key.session().value()),
                new RegionHandshakeReply.RegionInfo(0));
    }

    Message throttle(int kilobits) {
        var rates = ByteBuffer.allocate(SHARES.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var share : SHARES) {
            rates.putFloat(share * kilobits * BITS_PER_KILOBIT);
        }
        return new AgentThrottle(
                new AgentThrottle.AgentData(key.agent().value(), key.session().value(), key.circuitCode()),
                new AgentThrottle.Throttle(0, Octets.owning(rates.array())));
    }

    /**
     * Where it looks and whether it walks that way.
     *
     * @param heading radians, anti-clockwise from east
     */
    Message update(float heading, boolean walks, Vector3 place) {
        var turn = PackedRotation.of(Quaternion.aroundZ(heading));
        var east = (float) Math.cos(heading);
        var north = (float) Math.sin(heading);
        return new AgentUpdate(still.toBuilder()
                .bodyRotation(turn)
                .headRotation(turn)
                .cameraCenter(new Vector3(place.x(), place.y(), place.z() + EYES))
                .cameraAtAxis(new Vector3(east, north, 0))
                .cameraLeftAxis(new Vector3(-north, east, 0))
                .controlFlags(walks ? FORWARD : 0)
                .build());
    }

    Message say(String line) {
        return new ChatFromViewer(
                new ChatFromViewer.AgentData(key.agent().value(), key.session().value()),
                new ChatFromViewer.ChatData(Octets.utf8z(line), SAY, 0));
    }

    Message leave() {
        return new LogoutRequest(
                new LogoutRequest.AgentData(key.agent().value(), key.session().value()));
    }
}
