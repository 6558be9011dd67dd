// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.profile;

import org.skerry.api.id.AgentId;
import org.skerry.api.profile.Classified;
import org.skerry.api.profile.Pick;
import org.skerry.region.viewer.WireText;
import org.skerry.udp.message.ClassifiedInfoReply;
import org.skerry.udp.message.PickInfoReply;

/** Picks and classifieds as viewers have them. */
final class ProfileAnswers {
    /**
     * How many picks and how many classifieds are listed. SimulatorFeatures of stock simulators tell viewers the same, and
     * more would not go into a datagram.
     */
    static final int MOST_LISTED = 20;

    /** The longest name in a list, in bytes with the NUL. */
    static final int LISTED_NAME = 64;

    static final int SHORT = 255;
    /** Datagrams of this size are cut into a few by the network; viewers of today write no longer texts. */
    static final int LONG = 8192;

    private ProfileAnswers() {}

    static PickInfoReply pick(AgentId viewer, Pick pick) {
        return new PickInfoReply(
                new PickInfoReply.AgentData(viewer.value()),
                PickInfoReply.Data.builder()
                        .pickId(pick.id())
                        .creatorId(pick.creator().value())
                        .topPick(pick.top())
                        .parcelId(pick.parcel())
                        .name(WireText.bounded(pick.name(), SHORT))
                        .desc(WireText.bounded(pick.description(), LONG))
                        .snapshotId(pick.snapshot().value())
                        .user(WireText.bounded(pick.parcelName(), SHORT))
                        .originalName(WireText.bounded(pick.originalName(), SHORT))
                        .simName(WireText.bounded(pick.simName(), SHORT))
                        .posGlobal(GlobalPlace.parse(pick.globalPosition()))
                        .sortOrder(pick.sortOrder())
                        .enabled(pick.enabled())
                        .build());
    }

    static ClassifiedInfoReply classified(AgentId viewer, Classified one) {
        return new ClassifiedInfoReply(
                new ClassifiedInfoReply.AgentData(viewer.value()),
                ClassifiedInfoReply.Data.builder()
                        .classifiedId(one.id())
                        .creatorId(one.creator().value())
                        .creationDate((int) one.created().getEpochSecond())
                        .expirationDate((int) one.expires().getEpochSecond())
                        .category(one.category())
                        .name(WireText.bounded(one.name(), SHORT))
                        .desc(WireText.bounded(one.description(), LONG))
                        .parcelId(one.parcel())
                        .parentEstate(one.parentEstate())
                        .snapshotId(one.snapshot().value())
                        .simName(WireText.bounded(one.simName(), SHORT))
                        .posGlobal(GlobalPlace.parse(one.globalPosition()))
                        .parcelName(WireText.bounded(one.parcelName(), SHORT))
                        .classifiedFlags(one.flags())
                        .priceForListing(one.price())
                        .build());
    }
}
