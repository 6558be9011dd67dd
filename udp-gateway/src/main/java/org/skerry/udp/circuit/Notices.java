// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.skerry.udp.message.AgentPause;
import org.skerry.udp.message.AgentResume;
import org.skerry.udp.message.AgentThrottle;
import org.skerry.udp.message.AgentUpdate;
import org.skerry.udp.message.Message;
import org.skerry.udp.throttle.ThrottleRates;

/** What a circuit takes from messages that are for its owner: pause, pace, and which word of the agent is the newest. */
final class Notices {
    private final Outgoing outgoing;
    private boolean paused;
    private int pauseSerial;
    private long throttleGeneration = -1;
    private boolean agentUpdated;
    private int agentUpdateSequence;

    Notices(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    void notice(Message message) {
        switch (message) {
            case AgentPause pause -> pause(true, pause.agentData().serialNum());
            case AgentResume resume -> pause(false, resume.agentData().serialNum());
            case AgentThrottle throttle -> throttled(throttle.throttle());
            default -> {}
        }
    }

    boolean isPaused() {
        return paused;
    }

    /** Whether the agent has said since what it does now. */
    boolean isStale(Message message, int sequence) {
        if (!(message instanceof AgentUpdate)) {
            return false;
        }
        if (agentUpdated && sequence - agentUpdateSequence < 0) {
            return true;
        }
        agentUpdated = true;
        agentUpdateSequence = sequence;
        return false;
    }

    /** A newer wish counts, an older one that was overtaken does not; stock clients number all of them 0. */
    private void throttled(AgentThrottle.Throttle wish) {
        var generation = Integer.toUnsignedLong(wish.genCounter());
        var rates = ThrottleRates.parse(wish.throttles());
        if (rates != null && generation >= throttleGeneration) {
            throttleGeneration = generation;
            outgoing.rates(rates);
        }
    }

    /** Pauses and resumes carry a common count, for one may overtake the other. */
    private void pause(boolean begins, int serial) {
        if (serial - pauseSerial >= 0) {
            pauseSerial = serial;
            paused = begins;
        }
    }
}
