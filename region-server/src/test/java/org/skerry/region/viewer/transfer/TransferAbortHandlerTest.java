// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.skerry.region.twin.TestAssets;
import org.skerry.udp.message.TransferAbort;
import org.skerry.udp.message.TransferPacket;

class TransferAbortHandlerTest {
    private static final int BODY_PART = 13;
    private final TransferTalk talk = new TransferTalk();

    @Test
    void nothingComesOfWhatIsGivenUp() {
        var asset = TestAssets.add(talk.env.services().assets(), BODY_PART, TestAssets.bytes(900_000));
        var params = ByteBuffer.allocate(20);
        TransferTalk.put(params, asset.value());
        var id = talk.begin(2, params.array());
        talk.env.tick(6);
        assertThat(talk.viewer.received(TransferPacket.class)).isNotEmpty().hasSizeLessThan(300);
        talk.viewer.forget();
        talk.viewer.send(new TransferAbort(new TransferAbort.TransferInfo(id, 2)));
        talk.env.tick(20);
        assertThat(talk.viewer.received(TransferPacket.class)).isEmpty();
    }
}
