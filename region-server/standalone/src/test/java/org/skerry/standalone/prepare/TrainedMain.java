// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.prepare;

import com.sun.net.httpserver.HttpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Stands for the whole program in a training run: takes its port, answers, says that it is up, and ends when it is told to. */
public final class TrainedMain {
    private TrainedMain() {}

    public static void main(String[] arguments) throws Exception {
        var settings = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of(arguments[List.of(arguments).indexOf("--config") + 1]))) {
            settings.load(in);
        }
        var port = Integer.parseInt(settings.getProperty("skerry.port.public"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        if (System.getProperty("refuses") != null || System.getenv("SKERRY_DB_URL") != null) {
            say(FileDescriptor.err, "it refuses");
            System.exit(1);
        }
        server.start();
        say(FileDescriptor.out, "  Skerry is up.");
    }

    private static void say(FileDescriptor where, String line) throws IOException {
        try (var out = new FileOutputStream(where)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
