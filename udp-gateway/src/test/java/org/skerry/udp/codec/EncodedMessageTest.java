// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.LayerData;

class EncodedMessageTest {
    @Test
    void theSameMessageIsEncodedOnce() {
        var message = layer();
        assertThat(EncodedMessage.of(message)).isSameAs(EncodedMessage.of(message));
    }

    @Test
    void anEqualOneIsNotTakenForIt() {
        assertThat(EncodedMessage.of(layer())).isNotSameAs(EncodedMessage.of(layer()));
    }

    @Test
    void itsDatagramIsWhatTheWriterWrites() {
        var encoded = EncodedMessage.of(layer());
        var whole = new DatagramWriter().write(layer(), true);
        assertThat(encoded.datagram(encoded.flags() | Flags.RELIABLE, 0)).isEqualTo(whole);
        assertThat(encoded.datagramLength()).isEqualTo(whole.length);
    }

    private static LayerData layer() {
        return new LayerData(new LayerData.LayerID('L'), new LayerData.LayerDataBlock(Octets.owning(new byte[9])));
    }
}
