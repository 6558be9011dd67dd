// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import java.util.Optional;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.ImageData;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.Message;

/** A texture cut into messages as stock does: 600 bytes in the first, 1000 in each further one. Immutable. */
final class ImagePackets {
    static final int FIRST_BYTES = 600;
    static final int OTHER_BYTES = 1000;

    /** Packet numbers are of 16 bits. */
    static final int MOST_BYTES = FIRST_BYTES + 0xFFFE * OTHER_BYTES;

    private static final int JPEG_2000 = 2;

    private final UUID id;
    private final Octets data;
    private final Optional<Codestream> header;

    /** @throws IllegalArgumentException if there are more than {@link #MOST_BYTES} */
    ImagePackets(UUID id, Octets data) {
        if (data.length() > MOST_BYTES) {
            throw new IllegalArgumentException("texture of " + data.length() + " bytes");
        }
        this.id = id;
        this.data = data;
        this.header = Codestream.read(data);
    }

    int bytes() {
        return data.length();
    }

    int count() {
        return packetsOf(data.length());
    }

    /** How many of them, from the first on, show the image at a discard level; all if its header tells nothing. */
    int count(int discard) {
        return packetsOf(
                header.map(known -> known.bytesFor(discard, data.length())).orElse(data.length()));
    }

    private static int packetsOf(int bytes) {
        return 1 + Math.max(0, Math.ceilDiv(bytes - FIRST_BYTES, OTHER_BYTES));
    }

    Message message(int packet) {
        if (packet == 0) {
            return new ImageData(
                    new ImageData.ImageID(id, JPEG_2000, data.length(), count()),
                    new ImageData.ImageDataBlock(data.slice(0, Math.min(FIRST_BYTES, data.length()))));
        }
        var from = FIRST_BYTES + (packet - 1) * OTHER_BYTES;
        var to = Math.min(from + OTHER_BYTES, data.length());
        return new ImagePacket(new ImagePacket.ImageID(id, packet), new ImagePacket.ImageData(data.slice(from, to)));
    }
}
