// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The first that a viewer asks of a grid, so that the classes of a login are in the cache, too. What is answered is of no interest. */
record Visit(URI grid, Path data) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    void pay() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            http.send(request("get_grid_info").build(), BodyHandlers.discarding());
            var login = request("")
                    .header("Content-Type", "text/xml")
                    .POST(BodyPublishers.ofString(login(password())))
                    .build();
            http.send(login, BodyHandlers.discarding());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(grid.resolve(path)).timeout(PATIENCE);
    }

    private String password() throws IOException {
        var kept = new Properties();
        var file = data.resolve("credentials.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        }
        return kept.getProperty("skerry.password.first", "none");
    }

    private static String login(String password) {
        var members = Map.of(
                        "first", "Test", "last", "User", "passwd", password, "start", "last", "channel", "prepare",
                        "version", "1")
                .entrySet()
                .stream()
                .map(member -> "<member><name>" + member.getKey() + "</name><value><string>" + member.getValue()
                        + "</string></value></member>")
                .collect(Collectors.joining());
        return "<?xml version=\"1.0\"?><methodCall><methodName>login_to_simulator</methodName><params><param><value><struct>"
                + members + "</struct></value></param></params></methodCall>";
    }
}
