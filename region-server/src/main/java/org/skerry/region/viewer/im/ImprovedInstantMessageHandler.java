// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import java.util.List;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.chat.ChatText;
import org.skerry.region.viewer.inventory.Gifts;
import org.skerry.udp.message.ImprovedInstantMessage;

/**
 * Talks to one person in this region, or leaves word for one who is not online. What cannot be offered or asked for yet is
 * refused with a word.
 */
public final class ImprovedInstantMessageHandler implements ViewerHandler<ImprovedInstantMessage> {
    private static final UUID NONE = new UUID(0, 0);

    private final RegionContext region;
    private final Gifts gifts;
    private final Mailbox mailbox;

    public ImprovedInstantMessageHandler(RegionContext region, Gifts gifts, Mailbox mailbox) {
        this.region = region;
        this.gifts = gifts;
        this.mailbox = mailbox;
    }

    @Override
    public Class<ImprovedInstantMessage> message() {
        return ImprovedInstantMessage.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 20);
    }

    @Override
    public void handle(Viewer viewer, ImprovedInstantMessage message) {
        var block = message.messageBlock();
        var kind = InstantMessageKind.of(block.dialog());
        if (kind.isEmpty() || block.fromGroup()) {
            return;
        }
        if (kind.get().gift()) {
            gift(viewer, kind.get(), block);
            return;
        }
        if (!kind.get().passedOn()) {
            viewer.send(Alerts.alert(kind.get().refusal()));
            return;
        }
        var to = new AgentId(block.toAgentId());
        var receiver = region.viewers().findRoot(to);
        if (receiver.isPresent()) {
            mailbox.met(viewer, block.toAgentId());
            receiver.get().send(from(viewer, block));
        } else if (kind.get() == InstantMessageKind.MESSAGE) {
            mailbox.leave(viewer, from(viewer, block));
        }
    }

    private void gift(Viewer viewer, InstantMessageKind kind, ImprovedInstantMessage.MessageBlock block) {
        var partner = region.viewers().findRoot(new AgentId(block.toAgentId()));
        switch (kind) {
            case INVENTORY_ACCEPTED -> {
                gifts.accepted(viewer, block.id(), block.binaryBucket());
                partner.ifPresent(giver -> giver.send(about(viewer, block, block.id(), block.binaryBucket())));
            }
            case INVENTORY_DECLINED -> {
                gifts.declined(viewer, block.id());
                partner.ifPresent(giver -> giver.send(about(viewer, block, block.id(), block.binaryBucket())));
            }
            default ->
                partner.ifPresentOrElse(
                        receiver -> gifts.offer(
                                viewer,
                                receiver,
                                block.binaryBucket(),
                                gift -> receiver.send(about(viewer, block, gift.id(), gift.bucket()))),
                        () -> mailbox.ifAway(viewer, block, () -> leave(viewer, block)));
        }
    }

    /** The gift is in its receiver's inventory before the word of it is left. */
    private void leave(Viewer viewer, ImprovedInstantMessage.MessageBlock block) {
        gifts.leave(
                viewer,
                new AgentId(block.toAgentId()),
                block.binaryBucket(),
                gift -> mailbox.store(viewer, about(viewer, block, gift.id(), gift.bucket())));
    }

    /** The same words with the id of a gift, by which its receiver answers, and what it is. */
    private ImprovedInstantMessage about(
            Viewer sender, ImprovedInstantMessage.MessageBlock said, UUID gift, Octets bucket) {
        var told = from(sender, said).messageBlock().toBuilder()
                .id(gift)
                .binaryBucket(bucket)
                .build();
        return message(sender.agent().value(), told);
    }

    /** Sender and name are the circuit's, whatever the message claims. */
    private ImprovedInstantMessage from(Viewer sender, ImprovedInstantMessage.MessageBlock said) {
        var block = said.toBuilder()
                .fromGroup(false)
                .parentEstateId(1)
                .regionId(region.settings().id().value())
                .position(sender.avatar().map(a -> a.position()).orElse(Vector3.ZERO))
                .offline(0)
                .id(conversation(sender.agent().value(), said))
                .timestamp((int) region.clock().instant().getEpochSecond())
                .fromAgentName(Octets.utf8z(sender.name().toString()))
                .message(ChatText.bounded(said.message()))
                .binaryBucket(Octets.owning(new byte[1]))
                .build();
        return message(sender.agent().value(), block);
    }

    /** Of two people it is the same for both; libraries leave it to the simulator. */
    private static UUID conversation(UUID from, ImprovedInstantMessage.MessageBlock said) {
        var to = said.toAgentId();
        return said.id().equals(NONE)
                ? new UUID(
                        from.getMostSignificantBits() ^ to.getMostSignificantBits(),
                        from.getLeastSignificantBits() ^ to.getLeastSignificantBits())
                : said.id();
    }

    private static ImprovedInstantMessage message(UUID from, ImprovedInstantMessage.MessageBlock block) {
        return new ImprovedInstantMessage(
                new ImprovedInstantMessage.AgentData(from, NONE),
                block,
                ImprovedInstantMessage.EstateBlock.EMPTY,
                List.of());
    }
}
