// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.binary.Octets;

/** One viewer's files. Region's thread. */
final class AgentFiles {
    /** By name; the oldest are forgotten when they are too many or too large. */
    final Map<String, Octets> offered = new LinkedHashMap<>();

    final Map<Long, OutgoingFile> outgoing = new HashMap<>();
    final Map<Long, IncomingFile> incoming = new HashMap<>();

    void offer(String name, Octets data, long mostBytes) {
        offered.remove(name);
        offered.put(name, data);
        var oldest = offered.entrySet().iterator();
        while (oldest.hasNext() && offeredBytes() > mostBytes) {
            oldest.next();
            oldest.remove();
        }
    }

    private long offeredBytes() {
        return offered.values().stream().mapToLong(Octets::length).sum();
    }

    int incomingBytes() {
        return incoming.values().stream().mapToInt(IncomingFile::bytes).sum();
    }

    boolean isEmpty() {
        return offered.isEmpty() && outgoing.isEmpty() && incoming.isEmpty();
    }
}
