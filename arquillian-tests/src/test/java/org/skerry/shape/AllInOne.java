// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One server with all services. */
final class AllInOne implements Shape {
    private final GridServer server;

    AllInOne(Path folder) throws IOException {
        server = new GridServer("all-in-one", folder);
        server.with(CommonKeys.all())
                .with(CommonKeys.firstAccounts())
                .with(Map.of("skerry.gridinfo.login", server.publicUri().toString()));
    }

    @Override
    public String name() {
        return "all-in-one";
    }

    /** Starts it and does not wait. */
    void launch() throws IOException {
        server.launch();
    }

    void awaitReady() throws IOException, InterruptedException {
        server.awaitReady();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        launch();
        awaitReady();
    }

    @Override
    public URI publicOf(String service) {
        return server.publicUri();
    }

    @Override
    public URI privateOf(String service) {
        return server.privateUri();
    }

    @Override
    public List<URI> addresses() {
        return List.of(server.publicUri(), server.privateUri());
    }

    @Override
    public List<Footprint> footprints() throws IOException {
        return List.of(server.footprint());
    }

    @Override
    public void close() {
        server.close();
    }
}
