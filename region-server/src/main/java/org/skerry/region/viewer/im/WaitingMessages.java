// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.message.InstantMessage;
import org.skerry.region.viewer.WireText;
import org.skerry.udp.message.ImprovedInstantMessage;

/** Messages as the grid keeps them and as viewers have them. */
final class WaitingMessages {
    private static final UUID NONE = new UUID(0, 0);
    private static final int WAITED = 1;
    private static final int MOST_NAME = 255;
    private static final int MOST_TEXT = 1024;
    /** More than any of the kept kinds has; a larger one would not fit a datagram. */
    private static final int MOST_BUCKET = 256;

    private WaitingMessages() {}

    /** To be kept for its receiver. */
    static InstantMessage toKeep(ImprovedInstantMessage message) {
        var block = message.messageBlock();
        return new InstantMessage(
                message.agentData().agentId(),
                block.fromAgentName().text(),
                new AgentId(block.toAgentId()),
                block.dialog(),
                block.fromGroup(),
                block.id(),
                block.message().text(),
                WAITED,
                block.parentEstateId(),
                block.position(),
                new RegionId(block.regionId()),
                Instant.ofEpochSecond(Integer.toUnsignedLong(block.timestamp())),
                block.binaryBucket());
    }

    /** For its receiver, who is back. */
    static ImprovedInstantMessage toViewer(InstantMessage kept) {
        return new ImprovedInstantMessage(
                new ImprovedInstantMessage.AgentData(kept.from(), NONE),
                ImprovedInstantMessage.MessageBlock.builder()
                        .fromGroup(kept.fromGroup())
                        .toAgentId(kept.to().value())
                        .parentEstateId(kept.estate())
                        .regionId(kept.region().value())
                        .position(kept.position())
                        .offline(WAITED)
                        .dialog(kept.dialog())
                        .id(kept.session())
                        .timestamp((int) kept.sent().getEpochSecond())
                        .fromAgentName(WireText.bounded(kept.fromName(), MOST_NAME))
                        .message(WireText.bounded(kept.message(), MOST_TEXT))
                        .binaryBucket(bucket(kept.bucket()))
                        .build(),
                ImprovedInstantMessage.EstateBlock.EMPTY,
                List.of());
    }

    private static Octets bucket(Octets kept) {
        return kept.isEmpty() || kept.length() > MOST_BUCKET ? Octets.owning(new byte[1]) : kept;
    }
}
