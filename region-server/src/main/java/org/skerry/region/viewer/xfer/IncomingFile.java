// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.skerry.api.binary.Octets;

/** A file on its way from a viewer. Takes packets in their order only. Region's thread. */
final class IncomingFile {
    private final int mostBytes;
    private final Consumer<Optional<Octets>> then;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private Instant until;
    private int expected;
    private int length = -1;
    private boolean whole;

    /** What to do about a packet. */
    enum Outcome {
        CONFIRM,
        /** It is not the next one. */
        IGNORE,
        ABORT
    }

    /** @param then gets the file, or nothing if it does not come */
    IncomingFile(int mostBytes, Instant until, Consumer<Optional<Octets>> then) {
        this.mostBytes = mostBytes;
        this.until = until;
        this.then = then;
    }

    Outcome take(int number, Octets packet, Instant newUntil) {
        var plain = number & ~OutgoingFile.LAST;
        if (whole || plain != expected) {
            return plain == expected - 1 ? Outcome.CONFIRM : Outcome.IGNORE;
        }
        var from = 0;
        if (plain == 0) {
            if (packet.length() < OutgoingFile.LENGTH_BYTES) {
                return Outcome.ABORT;
            }
            from = OutgoingFile.LENGTH_BYTES;
            length = ByteBuffer.wrap(packet.slice(0, from).toArray())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
        }
        var last = (number & OutgoingFile.LAST) != 0;
        var bytes = data.size() + packet.length() - from;
        if (length < 0 || length > mostBytes || bytes > length || last != (bytes == length)) {
            return Outcome.ABORT;
        }
        data.write(packet.toArray(), from, packet.length() - from);
        whole = last;
        expected++;
        until = newUntil;
        return Outcome.CONFIRM;
    }

    /** How many bytes are in memory or announced. */
    int bytes() {
        return Math.max(length, data.size());
    }

    boolean isWhole() {
        return whole;
    }

    boolean overdue(Instant now) {
        return now.isAfter(until);
    }

    void complete() {
        then.accept(whole ? Optional.of(Octets.owning(data.toByteArray())) : Optional.empty());
    }
}
