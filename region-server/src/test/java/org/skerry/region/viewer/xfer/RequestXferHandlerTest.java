// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.AbortXfer;
import org.skerry.udp.message.InitiateDownload;
import org.skerry.udp.message.SendXferPacket;

class RequestXferHandlerTest {
    private final Download download = new Download();

    @Test
    void sendsTheFirstPacketOfAnOfferedFile() {
        var name = download.offered();
        assertThat(download.viewer.last(InitiateDownload.class).fileData().viewerFilename())
                .isEqualTo(Octets.utf8z("mine.raw"));
        download.request(download.viewer, name);
        var packet = download.last();
        assertThat(packet.xferId()).isEqualTo(new SendXferPacket.XferID(Download.ID, 0));
        assertThat(packet.dataPacket().data().length()).isEqualTo(1004);
        assertThat(packet.dataPacket().data().slice(0, 4)).isEqualTo(Octets.copyOf(new byte[] {0, 0, 13, 0}));
    }

    @Test
    void thereIsNoFileThatWasNotOffered() {
        download.offered();
        download.request(download.viewer, Octets.utf8z("../../etc/passwd"));
        assertThat(download.viewer.received(SendXferPacket.class)).isEmpty();
        assertThat(download.viewer.last(AbortXfer.class).xferId().id()).isEqualTo(Download.ID);
    }

    @Test
    void nobodyGetsWhatWasOfferedToAnother() {
        var name = download.offered();
        var other = download.env.arrived("Other", 100, 100);
        download.request(other, name);
        assertThat(other.received(SendXferPacket.class)).isEmpty();
        assertThat(other.received(AbortXfer.class)).hasSize(1);
    }

    @Test
    void anOfferIsTakenOnce() {
        var name = download.offered();
        download.request(download.viewer, name);
        download.viewer.forget();
        download.request(download.viewer, name);
        assertThat(download.viewer.received(SendXferPacket.class)).isEmpty();
    }
}
