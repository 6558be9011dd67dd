// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.skerry.api.asset.Asset;
import org.skerry.api.wire.AssetXml;
import org.skerry.api.wire.MalformedBodyException;

/**
 * {@code GET /assets/ID} for assets that are there, one after another.
 *
 * @param whole as simulators fetch it, in XML; otherwise its bytes alone, {@code GET /assets/ID/data}
 */
record AssetReads(String name, URI server, List<Asset> assets, boolean whole) implements Workload {
    AssetReads {
        assets = List.copyOf(assets);
    }

    @Override
    public Caller caller(int connection, int connections) {
        var requests = assets.stream()
                .map(asset -> WireConnection.request(
                        "GET", server, "/assets/" + asset.metadata().id() + (whole ? "" : "/data"), "", new byte[0]))
                .toList();
        return new Reader(requests, connection * assets.size() / connections);
    }

    private final class Reader implements Caller {
        private final List<byte[]> requests;
        private int last;

        Reader(List<byte[]> requests, int first) {
            this.requests = requests;
            this.last = first;
        }

        @Override
        public byte[] next() {
            last = (last + 1) % requests.size();
            return requests.get(last);
        }

        @Override
        public boolean accepts(WireAnswer answer, boolean all) {
            var wanted = assets.get(last).data();
            if (answer.status() != 200 || answer.length() < wanted.length()) {
                return false;
            }
            return !all || isSame(answer, wanted.toArray());
        }

        private boolean isSame(WireAnswer answer, byte[] wanted) {
            try {
                var data = whole
                        ? AssetXml.readAsset(answer.stream(), wanted.length)
                                .data()
                                .toArray()
                        : answer.toArray();
                return Arrays.equals(data, wanted);
            } catch (MalformedBodyException odd) {
                return false;
            }
        }
    }
}
