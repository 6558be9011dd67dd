// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AssetId;
import org.skerry.udp.message.Message;

/** A texture that a viewer wants, and how far it has been sent. Region's thread. */
final class ImageRequest {
    private final AssetId image;
    private int discard;
    private float priority;
    private int next;
    private @Nullable ImagePackets packets;
    private boolean loading;
    private int failures;
    private long notBefore;

    ImageRequest(AssetId image, int discard, float priority, int next) {
        this.image = image;
        change(discard, priority, next);
    }

    AssetId image() {
        return image;
    }

    float priority() {
        return priority;
    }

    /** The viewer wants it otherwise. What it already has it need not get again: sending goes on from its packet. */
    void change(int newDiscard, float newPriority, int packet) {
        discard = newDiscard;
        priority = Float.isNaN(newPriority) ? 0 : newPriority;
        next = Math.max(next, Math.max(packet, 0));
    }

    /** Whether it is time to fetch it. */
    boolean toLoad(long turn) {
        return packets == null && !loading && turn >= notBefore;
    }

    void loading() {
        loading = true;
    }

    void loaded(ImagePackets whole) {
        loading = false;
        packets = whole;
    }

    /** It could not be fetched; tells how often in a row. */
    int failed(long tryAgainInTurn) {
        loading = false;
        notBefore = tryAgainInTurn;
        return ++failures;
    }

    /** Others are more urgent: the bytes are let go, to be fetched again when it is this one's turn. */
    void release() {
        packets = null;
    }

    /** How many bytes it keeps in memory. */
    int heldBytes() {
        return packets == null ? 0 : packets.bytes();
    }

    boolean hasNext() {
        return packets != null && next < packets.count(discard);
    }

    Message next() {
        if (packets == null) {
            throw new IllegalStateException("nothing to send yet");
        }
        return packets.message(next++);
    }

    /** All that was asked for has been sent. */
    boolean finished() {
        return packets != null && !hasNext();
    }
}
