// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.TransferInfo;
import org.skerry.udp.message.TransferPacket;
import org.skerry.udp.message.TransferRequest;

/** An asset that a viewer asked for, and how far it has been sent. Region's thread. */
final class Transfer {
    static final int PACKET_BYTES = 600;

    /** The only target that there is: the asker. */
    private static final int TO_VIEWER = 0;

    private final TransferRequest.TransferInfo asked;
    private final Wanted wanted;
    private @Nullable Octets data;
    private boolean loading;
    private int next;
    private boolean done;

    Transfer(TransferRequest.TransferInfo asked, Wanted wanted) {
        this.asked = asked;
        this.wanted = wanted;
    }

    UUID id() {
        return asked.transferId();
    }

    Wanted wanted() {
        return wanted;
    }

    boolean toLoad() {
        return !loading && data == null;
    }

    void loading() {
        loading = true;
    }

    /** The answer's head: what comes, or why nothing comes. */
    Message found(TransferSource.Found found) {
        loading = false;
        if (found.status() == TransferStatus.OK) {
            data = found.data();
        }
        return info(asked, found.status(), found.data().length());
    }

    static Message info(TransferRequest.TransferInfo asked, TransferStatus status, int bytes) {
        return new TransferInfo(TransferInfo.TransferInfoBlock.builder()
                .transferId(asked.transferId())
                .channelType(asked.channelType())
                .targetType(TO_VIEWER)
                .status(status.code())
                .size(bytes)
                .params(asked.params())
                .build());
    }

    long heldBytes() {
        return data == null ? 0 : data.length();
    }

    boolean hasNext() {
        return data != null && !done;
    }

    /** Even of nothing there is one packet: it says that this was all. */
    Message next() {
        if (data == null) {
            throw new IllegalStateException("nothing to send yet");
        }
        var from = next * PACKET_BYTES;
        var to = Math.min(from + PACKET_BYTES, data.length());
        done = to == data.length();
        var status = done ? TransferStatus.DONE : TransferStatus.OK;
        return new TransferPacket(new TransferPacket.TransferData(
                id(), asked.channelType(), next++, status.code(), data.slice(from, to)));
    }

    boolean finished() {
        return done;
    }
}
