// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.port.FreePorts;
import org.skerry.ejb.fixture.MapConfig;
import org.skerry.ejb.fixture.ServerProcess;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3Proxy over a folder, in a Java of its own, since its libraries clash with ours. It checks signatures. */
final class S3Server implements AutoCloseable {
    private static final Path JAR = Path.of("target", "s3-server", "s3proxy.jar");

    private final int port = FreePorts.one();
    private final Path folder;
    private @Nullable ServerProcess process;

    private S3Server(Path folder) {
        this.folder = folder;
    }

    private static final class Shared {
        private static final S3Server SERVER = start();
    }

    /** One for all tests that do not stop it; it ends with this Java. */
    static S3Server shared() {
        return Shared.SERVER;
    }

    static S3Server start() {
        try {
            var server = new S3Server(Files.createTempDirectory("skerry-s3"));
            Files.createDirectory(server.folder.resolve("data"));
            server.up();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it, with what it had before. */
    void up() {
        try {
            var properties = folder.resolve("s3proxy.conf");
            Files.writeString(properties, """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=tester
                    s3proxy.credential=secret
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, folder.resolve("data")));
            var java = Path.of(System.getProperty("java.home", ""), "bin", "java");
            process = ServerProcess.start(
                    folder,
                    port,
                    List.of(
                            java.toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-jar",
                            JAR.toAbsolutePath().toString(),
                            "--properties",
                            properties.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void down() {
        var running = process;
        if (running != null) {
            running.close();
        }
    }

    Map<String, String> keys(String bucket) {
        return new HashMap<>(Map.of(
                "endpoint",
                "http://127.0.0.1:" + port,
                "bucket",
                bucket,
                "access-key",
                "tester",
                "secret-key",
                "secret"));
    }

    static MapConfig config(Map<String, String> keys) {
        var all = new HashMap<String, String>();
        keys.forEach((key, value) -> all.put(S3Settings.PREFIX + key, value));
        return new MapConfig(all);
    }

    static S3BlobStore store(Map<String, String> keys) {
        return store(keys, S3Limits.USUAL);
    }

    static S3BlobStore store(Map<String, String> keys, S3Limits limits) {
        return new S3BlobStore(S3Settings.of(config(keys)), Clock.systemUTC(), limits);
    }

    /** To look into a bucket, and to put into it what is wrong. */
    S3Client client() {
        var settings = S3Settings.of(config(keys("any")));
        return S3Clients.client(settings, S3Limits.USUAL, S3Clients.credentials(settings));
    }

    /** The name of a new bucket. */
    String bucket() {
        var name = "b" + UUID.randomUUID();
        try (var client = client()) {
            client.createBucket(create -> create.bucket(name));
        }
        return name;
    }

    @Override
    public void close() {
        down();
    }
}
