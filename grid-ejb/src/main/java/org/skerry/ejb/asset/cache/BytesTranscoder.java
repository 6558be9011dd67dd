// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import net.rubyeye.xmemcached.transcoders.CachedData;
import net.rubyeye.xmemcached.transcoders.CompressionMode;
import net.rubyeye.xmemcached.transcoders.Transcoder;

/** Arrays as they are. The client's own would turn what a server says into objects. */
final class BytesTranscoder implements Transcoder<byte[]> {
    @Override
    public CachedData encode(byte[] bytes) {
        return new CachedData(0, bytes);
    }

    @Override
    public byte[] decode(CachedData data) {
        return data.getData();
    }

    @Override
    public void setPrimitiveAsString(boolean ignored) {}

    @Override
    public void setPackZeros(boolean ignored) {}

    @Override
    public void setCompressionThreshold(int ignored) {}

    @Override
    public boolean isPrimitiveAsString() {
        return false;
    }

    @Override
    public boolean isPackZeros() {
        return false;
    }

    @Override
    public void setCompressionMode(CompressionMode ignored) {}
}
