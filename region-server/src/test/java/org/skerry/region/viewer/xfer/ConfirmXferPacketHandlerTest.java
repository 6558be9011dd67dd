// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skerry.udp.message.SendXferPacket;

class ConfirmXferPacketHandlerTest {
    private static final int LAST = 0x8000_0000;
    private final Download download = new Download();

    @Test
    void eachConfirmationBringsTheNextPacketUntilTheFileIsThere() {
        download.request(download.viewer, download.offered());
        var file = new ByteArrayOutputStream();
        var number = 0;
        while ((download.last().xferId().packet() & LAST) == 0) {
            assertThat(download.last().xferId().packet()).isEqualTo(number);
            file.writeBytes(data(download.last()));
            download.viewer.forget();
            download.env.tick(1);
            download.confirm(number++);
            assertThat(download.viewer.received(SendXferPacket.class)).hasSize(1);
        }
        file.writeBytes(data(download.last()));
        assertThat(download.last().xferId().packet()).isEqualTo(number | LAST);
        assertThat(file.size() - 4).isEqualTo(Download.BYTES);
        download.viewer.forget();
        download.confirm(number | LAST);
        assertThat(download.viewer.received(SendXferPacket.class)).isEmpty();
    }

    @Test
    void aConfirmationOfAnotherPacketBringsNothing() {
        download.request(download.viewer, download.offered());
        download.viewer.forget();
        download.confirm(1);
        download.confirm(-1);
        assertThat(download.viewer.received(SendXferPacket.class)).isEmpty();
        download.confirm(0);
        download.confirm(0);
        assertThat(download.viewer.received(SendXferPacket.class)).hasSize(1);
    }

    @Test
    void aFileThatNobodyConfirmsIsGivenUp() {
        download.request(download.viewer, download.offered());
        download.viewer.forget();
        download.env.run(Duration.ofSeconds(62));
        download.confirm(0);
        assertThat(download.viewer.received(SendXferPacket.class)).isEmpty();
    }

    private static byte[] data(SendXferPacket packet) {
        return packet.dataPacket().data().toArray();
    }
}
