// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.skerry.load.Walk.Circle;
import org.skerry.udp.codec.DatagramWriter;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.message.CompletePingCheck;
import org.skerry.udp.message.LogoutRequest;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.StartPingCheck;

class WireMeterTest {
    private final InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    private final Fleet fleet = new Fleet(1, new DistanceBands(), new Circle(0, 0, 1));
    private final Histogram pings = new Histogram(3);
    private long now = 1_000_000_000;
    private final WireMeter meter = new WireMeter(() -> now, fleet, pings);

    private static byte[] datagram(Message message, int sequence, int flags) {
        var bytes = new DatagramWriter().write(message, false);
        bytes[0] |= (byte) flags;
        DatagramWriter.number(bytes, sequence);
        return bytes;
    }

    private void receive(int sequence, int flags) {
        var any = new LogoutRequest(LogoutRequest.AgentData.EMPTY);
        meter.received(here, here, datagram(any, sequence, flags));
    }

    @Test
    void countsResendsAndWhatNeverCame() {
        receive(5, 0);
        receive(6, 0);
        receive(9, 0); // 7 and 8 are missing
        receive(7, Flags.RESENT);
        receive(9, Flags.RESENT); // a duplicate
        var totals = meter.totals(1);
        assertThat(totals.in()).isEqualTo(5);
        assertThat(totals.inResent()).isEqualTo(2);
        assertThat(totals.missing()).isEqualTo(1);
    }

    @Test
    void goesOnWhereNumbersWrap() {
        receive(-2, 0);
        receive(1, 0);
        assertThat(meter.totals(0).missing()).isEqualTo(2);
    }

    @Test
    void timesPings() {
        fleet.measuring(true);
        meter.sent(here, here, datagram(new StartPingCheck(new StartPingCheck.PingID(200, 0)), 1, 0));
        now += 7_000_000;
        meter.received(here, here, datagram(new CompletePingCheck(new CompletePingCheck.PingID(200)), 1, 0));
        meter.received(here, here, datagram(new CompletePingCheck(new CompletePingCheck.PingID(200)), 2, 0));
        meter.received(here, here, datagram(new CompletePingCheck(new CompletePingCheck.PingID(3)), 3, 0));
        assertThat(pings.getTotalCount()).isEqualTo(1);
        assertThat(pings.getMaxValue()).isEqualTo(pings.highestEquivalentValue(7000));
    }
}
