// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server that has nothing itself, in front of one that has all. */
final class Proxied implements Shape {
    private final AllInOne behind;
    private final GridServer proxy;

    Proxied(Path folder) throws IOException {
        behind = new AllInOne(folder);
        proxy = new GridServer("proxy", folder);
        proxy.with(CommonKeys.all())
                .with(Places.elsewhere(Places.SERVICES, behind::privateOf, behind::publicOf))
                .with(Map.of("skerry.gridinfo.login", proxy.publicUri().toString()));
    }

    @Override
    public String name() {
        return "proxy";
    }

    @Override
    public void start() throws IOException, InterruptedException {
        behind.launch();
        proxy.launch();
        behind.awaitReady();
        proxy.awaitReady();
    }

    @Override
    public URI publicOf(String service) {
        return proxy.publicUri();
    }

    @Override
    public URI privateOf(String service) {
        return proxy.privateUri();
    }

    @Override
    public List<URI> addresses() {
        return Stream.concat(behind.addresses().stream(), Stream.of(proxy.publicUri(), proxy.privateUri()))
                .toList();
    }

    @Override
    public List<Footprint> footprints() throws IOException {
        return Stream.concat(behind.footprints().stream(), Stream.of(proxy.footprint()))
                .toList();
    }

    @Override
    public void close() {
        proxy.close();
        behind.close();
    }
}
