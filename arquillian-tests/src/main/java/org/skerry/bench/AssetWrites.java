// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.id.AssetId;
import org.skerry.api.wire.AssetXml;
import org.skerry.api.wire.MalformedBodyException;

/** {@code POST /assets/} of assets that the grid does not have yet: each has an id and a content of its own. */
final class AssetWrites implements Workload {
    private final String name;
    private final URI server;
    private final int bytes;
    private final SplittableRandom random;

    AssetWrites(String name, URI server, int bytes, SplittableRandom random) {
        this.name = name;
        this.server = server;
        this.bytes = bytes;
        this.random = random;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI server() {
        return server;
    }

    @Override
    public Caller caller(int connection, int connections) {
        SplittableRandom own;
        synchronized (random) {
            own = random.split();
        }
        return new Writer(BenchAssets.random(bytes, own), own);
    }

    /** Changes the same request in place, so that the client has next to nothing to do. */
    private final class Writer implements Caller {
        private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        private static final int CHANGED = 16;

        private final SplittableRandom ids;
        private final byte[] request;
        private final int guid;
        private final int id;
        private final int data;
        private String last = "";

        Writer(Asset like, SplittableRandom ids) {
            this.ids = ids;
            request = WireConnection.request("POST", server, "/assets/", "text/xml", AssetXml.assetRequest(like));
            var text = new String(request, StandardCharsets.ISO_8859_1);
            guid = text.indexOf("<Guid>") + "<Guid>".length();
            id = text.indexOf("<ID>") + "<ID>".length();
            data = text.indexOf("<Data>") + "<Data>".length();
        }

        @Override
        public byte[] next() {
            last = new AssetId(new UUID(ids.nextLong(), ids.nextLong())).toString();
            var ascii = last.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(ascii, 0, request, guid, ascii.length);
            System.arraycopy(ascii, 0, request, id, ascii.length);
            for (var i = 0; i < CHANGED; i++) {
                request[data + i] = (byte) BASE64.charAt(ids.nextInt(BASE64.length()));
            }
            return request;
        }

        @Override
        public boolean accepts(WireAnswer answer, boolean whole) {
            if (answer.status() != 200) {
                return false;
            }
            try {
                return whole ? AssetXml.readString(answer.stream()).equals(last) : answer.contains(last);
            } catch (MalformedBodyException odd) {
                return false;
            }
        }
    }
}
