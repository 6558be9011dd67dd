// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.im;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.ImprovedInstantMessage;

/**
 * Messages for people who are not online: the grid keeps so many for each, and they are given out once. What was fetched
 * and could not be handed over is brought back. Region's thread.
 */
public final class Mailbox {
    static final String SAVED = "User not online. Message saved.";
    static final String GIFT_SAVED = "User not online. Inventory has been saved.";
    static final String NOT_SAVED = "User not online. Message not saved: ";
    static final String ELSEWHERE = "This person is in another region; messages across regions are not supported yet.";
    static final String UNKNOWN = "There is no such person on this grid. Message not saved.";
    static final String NO_ANSWER = "Message not delivered: the grid does not answer. Try again later.";

    private static final Logger LOG = System.getLogger(Mailbox.class.getName());
    private static final int MOST_REMEMBERED = 1000;
    private static final UUID NONE = new UUID(0, 0);

    private final RegionContext region;
    /** Of whose absence each sender knows. */
    private final Map<Viewer, Set<UUID>> told = new WeakHashMap<>();

    private enum Whereabouts {
        AWAY,
        ELSEWHERE,
        UNKNOWN
    }

    public Mailbox(RegionContext region) {
        this.region = region;
    }

    /** The sender has met this person: of a later absence it is told again. */
    void met(Viewer sender, UUID person) {
        var absent = told.get(sender);
        if (absent != null) {
            absent.remove(person);
        }
    }

    /** Has a message kept if its receiver is not online, and tells the sender what came of it. */
    void leave(Viewer sender, ImprovedInstantMessage message) {
        ifAway(sender, message.messageBlock(), () -> store(sender, message));
    }

    /** Goes on if the receiver is not online; else tells the sender why not. */
    void ifAway(Viewer sender, ImprovedInstantMessage.MessageBlock said, Runnable then) {
        region.background()
                .ask(
                        "whereabouts",
                        () -> whereabouts(new AgentId(said.toAgentId())),
                        where -> {
                            switch (where) {
                                case AWAY -> then.run();
                                case ELSEWHERE -> answer(sender, said, ELSEWHERE);
                                case UNKNOWN -> answer(sender, said, UNKNOWN);
                            }
                        },
                        () -> answer(sender, said, NO_ANSWER));
    }

    /** Blocks. */
    private Whereabouts whereabouts(AgentId person) {
        var services = region.services();
        if (services.accounts().find(ScopeId.ZERO, person).isEmpty()) {
            return Whereabouts.UNKNOWN;
        }
        return services.presence().findAll(List.of(person)).isEmpty() ? Whereabouts.AWAY : Whereabouts.ELSEWHERE;
    }

    /** Has a message kept for one who is not online, unless the receiver has come meanwhile. */
    void store(Viewer sender, ImprovedInstantMessage message) {
        var said = message.messageBlock();
        var here = region.viewers().findRoot(new AgentId(said.toAgentId()));
        if (here.isPresent()) {
            here.get().send(message);
            return;
        }
        var kept = WaitingMessages.toKeep(message);
        region.background()
                .ask(
                        "message to keep",
                        () -> region.services().offlineMessages().store(kept),
                        outcome -> stored(sender, said, outcome),
                        () -> answer(sender, said, NO_ANSWER));
    }

    private void stored(Viewer sender, ImprovedInstantMessage.MessageBlock said, StoreOutcome outcome) {
        switch (outcome) {
            case StoreOutcome.Refused(var reason) -> answer(sender, said, NOT_SAVED + reason + ".");
            case StoreOutcome.Stored() -> {
                var gift = said.dialog() == InstantMessageKind.INVENTORY_OFFER.dialog();
                var absent = told.computeIfAbsent(sender, unknown -> new HashSet<>());
                if (absent.size() >= MOST_REMEMBERED) {
                    absent.clear();
                }
                if (absent.add(said.toAgentId()) || gift) {
                    answer(sender, said, gift ? GIFT_SAVED : SAVED);
                }
            }
        }
    }

    /** Comes back as if the other viewer had answered by itself, so that it shows in the same conversation. */
    private void answer(Viewer sender, ImprovedInstantMessage.MessageBlock said, String words) {
        sender.send(new ImprovedInstantMessage(
                new ImprovedInstantMessage.AgentData(said.toAgentId(), NONE),
                ImprovedInstantMessage.MessageBlock.builder()
                        .toAgentId(sender.agent().value())
                        .regionId(region.settings().id().value())
                        .dialog(InstantMessageKind.AUTO_RESPONSE.dialog())
                        .id(said.id())
                        .timestamp((int) region.clock().instant().getEpochSecond())
                        .fromAgentName(Octets.utf8z(region.settings().name()))
                        .message(Octets.utf8z(words))
                        .binaryBucket(Octets.owning(new byte[1]))
                        .build(),
                ImprovedInstantMessage.EstateBlock.EMPTY,
                List.of()));
    }

    /** Hands over what waits. */
    void collect(Viewer viewer) {
        var agent = viewer.agent();
        region.background()
                .ask(
                        "waiting messages",
                        () -> region.services().offlineMessages().take(agent),
                        messages -> {
                            if (viewer.root() && viewer.link().alive()) {
                                messages.forEach(kept -> viewer.send(WaitingMessages.toViewer(kept)));
                            } else {
                                bringBack(region, messages);
                            }
                        },
                        () -> viewer.send(
                                Alerts.alert("Messages that wait for you cannot be fetched now; they are kept.")));
    }

    /** Has the grid keep messages once more that could not be handed to their receivers. */
    public static void bringBack(RegionContext region, List<InstantMessage> messages) {
        for (var i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            // named so that none takes the place of another
            var what = "message " + i + " of " + message.from() + " " + message.sent();
            region.background().keep(message.to(), what, () -> {
                if (region.services().offlineMessages().store(message) instanceof StoreOutcome.Refused(var reason)) {
                    LOG.log(Level.WARNING, "agent={0} lost=message: {1}", message.to(), reason);
                }
            });
        }
    }
}
