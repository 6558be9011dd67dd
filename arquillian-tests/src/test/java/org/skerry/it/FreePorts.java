// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ports of loopback that nobody has, for servers that a test starts. */
public final class FreePorts {
    private FreePorts() {}

    /** A port for each name, no two the same. */
    public static Map<String, Integer> of(String... names) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            var free = new LinkedHashMap<String, Integer>();
            for (var name : names) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                free.put(name, socket.getLocalPort());
            }
            return free;
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }
}
