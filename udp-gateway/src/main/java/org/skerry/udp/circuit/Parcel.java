// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import org.jspecify.annotations.Nullable;
import org.skerry.udp.codec.EncodedMessage;
import org.skerry.udp.message.MessageType;

/** A message in its place: first in a queue, then, if it is reliable, under way until it is acknowledged. */
final class Parcel extends Keyed<Parcel> {
    private @Nullable EncodedMessage message;
    private boolean reliable;

    /** Of the datagram it went in. */
    int sequence;

    long firstSentAt;
    long sentAt;

    /** Resends. */
    int attempts;

    void fill(EncodedMessage what, boolean isReliable) {
        message = what;
        reliable = isReliable;
        thing = NO_KEY;
        kind = kind(what.type(), isReliable);
        attempts = 0;
    }

    void empty() {
        message = null;
    }

    /** What replaces each other is of one type and sent alike. */
    @SuppressWarnings("EnumOrdinal") // never leaves the process
    static int kind(MessageType type, boolean reliable) {
        return type.frequency().ordinal() << 17 | type.number() << 1 | (reliable ? 1 : 0);
    }

    /** Another one of its kind in its place. */
    void replace(EncodedMessage newer) {
        message = newer;
    }

    EncodedMessage message() {
        var what = message;
        if (what == null) {
            throw new IllegalStateException("spent");
        }
        return what;
    }

    boolean isReliable() {
        return reliable;
    }

    int datagramLength() {
        return message().datagramLength();
    }
}
