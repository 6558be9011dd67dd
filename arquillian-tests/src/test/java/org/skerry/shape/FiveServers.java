// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The user, grid, asset, inventory and messaging servers of the classic split, each with a database of its own. */
final class FiveServers implements Shape {
    private static final List<String> NAMES = List.of("user", "grid", "asset", "inventory", "messaging");

    /** The port of "discard". */
    private static final String NOBODY = "http://127.0.0.1:9/";

    private final Map<String, GridServer> servers = new LinkedHashMap<>();

    FiveServers(Path folder) throws IOException {
        for (var name : NAMES) {
            servers.put(name, new GridServer(name, folder));
        }
        for (var name : NAMES) {
            var others = new ArrayList<>(Places.SERVICES);
            others.removeAll(requireNonNull(Places.FIVE.get(name)));
            server(name)
                    .with(CommonKeys.all())
                    .with(Places.elsewhere(others, this::privateOf, this::publicOf))
                    .with(Map.of(
                            "skerry.gridinfo.login", server("user").publicUri().toString()));
        }
        server("user").with(CommonKeys.firstAccounts());
    }

    GridServer server(String name) {
        return requireNonNull(servers.get(name));
    }

    @Override
    public String name() {
        return "five-servers";
    }

    /** All at once, as after a power cut: none may need another to start. */
    @Override
    public void start() throws IOException, InterruptedException {
        for (var server : servers.values()) {
            server.launch();
        }
        for (var server : servers.values()) {
            server.awaitReady();
        }
    }

    @Override
    public URI publicOf(String service) {
        return server(Places.serverOf(service)).publicUri();
    }

    @Override
    public URI privateOf(String service) {
        return server(Places.serverOf(service)).privateUri();
    }

    /** By service alone: nobody is at the address that would do for all of them. */
    @Override
    public Map<String, String> gridOfRegions() {
        var keys = new HashMap<>(Places.forRegions(this::privateOf, this::publicOf));
        keys.put("grid.private-uri", NOBODY);
        keys.put("grid.public-uri", NOBODY);
        return keys;
    }

    @Override
    public Optional<URI> detour(Step step, int turn) {
        var others = new ArrayList<>(NAMES);
        others.remove(Places.serverOf(step.service()));
        var other = server(others.get(turn % others.size()));
        return Optional.of(step.open() ? other.publicUri() : other.privateUri());
    }

    @Override
    public List<URI> addresses() {
        return servers.values().stream()
                .flatMap(server -> Stream.of(server.publicUri(), server.privateUri()))
                .toList();
    }

    @Override
    public List<Footprint> footprints() throws IOException {
        var all = new ArrayList<Footprint>();
        for (var server : servers.values()) {
            all.add(server.footprint());
        }
        return all;
    }

    @Override
    public void close() {
        servers.values().forEach(GridServer::close);
    }
}
