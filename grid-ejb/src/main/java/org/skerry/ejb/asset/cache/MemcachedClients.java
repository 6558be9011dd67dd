// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import net.rubyeye.xmemcached.MemcachedClient;
import net.rubyeye.xmemcached.XMemcachedClientBuilder;
import net.rubyeye.xmemcached.impl.KetamaMemcachedSessionLocator;

/** Makes clients of the library, which connect again by themselves to servers that come back. */
final class MemcachedClients {
    private static final long RECONNECT_MILLIS = 2000;

    private MemcachedClients() {}

    static MemcachedClient client(MemcachedSettings settings) throws IOException {
        var servers = new ArrayList<InetSocketAddress>();
        for (var server : settings.servers()) {
            servers.add(new InetSocketAddress(server.getHostString(), server.getPort()));
        }
        var builder = new XMemcachedClientBuilder(servers);
        builder.setSessionLocator(new KetamaMemcachedSessionLocator());
        builder.setTranscoder(new BytesTranscoder());
        builder.setConnectTimeout(settings.timeout().toMillis());
        builder.setOpTimeout(settings.timeout().toMillis());
        builder.setEnableHealSession(true);
        builder.setHealSessionInterval(RECONNECT_MILLIS);
        return builder.build();
    }
}
