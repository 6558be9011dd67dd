// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.net.http.HttpClient;
import org.HdrHistogram.AbstractHistogram;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.transport.UdpTransport;

/** What the avatars of a crowd share; all of it thread-safe. */
record CrowdParts(
        UdpTransport transport,
        HttpClient http,
        LoginCall login,
        NanoClock clock,
        Fleet fleet,
        AbstractHistogram pings,
        ChatMeter chat,
        SimFigures sim) {}
