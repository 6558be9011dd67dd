// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.skerry.api.port.FreePorts;

/** A server of S3's protocol over a folder, the one of the store's own tests: a bucket is a folder, an object a file. */
final class BucketServer implements AutoCloseable {
    private static final Path JAR = Path.of("..", "grid-ejb", "target", "s3-server", "s3proxy.jar");
    private static final Duration START = Duration.ofSeconds(90);
    private static final String BUCKET = "grid-assets";
    private static final String KEY = "tester";

    private final Path folder;
    private final int port;
    private Process process;

    private BucketServer(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        process = started();
    }

    static BucketServer start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data").resolve(BUCKET));
        return new BucketServer(folder, FreePorts.one());
    }

    private Process started() throws IOException, InterruptedException {
        var properties = folder.resolve("s3proxy.conf");
        Files.writeString(properties, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, KEY, KEY, folder.resolve("data")));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var deadline = Instant.now().plus(START);
        while (!listens()) {
            if (server.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
                server.destroyForcibly();
                throw new AssertionError("no S3 server: " + Files.readString(folder.resolve("s3proxy.log")));
            }
        }
        return server;
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    void up() throws IOException, InterruptedException {
        process = started();
    }

    void down() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What a grid needs to keep its assets here. */
    Map<String, String> keys() {
        return Map.of(
                "skerry.assets.store", "s3",
                "skerry.assets.s3.endpoint", "http://127.0.0.1:" + port,
                "skerry.assets.s3.bucket", BUCKET,
                "skerry.assets.s3.access-key", KEY,
                "skerry.assets.s3.secret-key", KEY);
    }

    /** How many objects are in the bucket under the prefix of the assets. */
    int objects() throws IOException {
        var assets = folder.resolve("data").resolve(BUCKET).resolve("assets");
        if (!Files.exists(assets)) {
            return 0;
        }
        try (var files = Files.list(assets)) {
            return (int) files.count();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
