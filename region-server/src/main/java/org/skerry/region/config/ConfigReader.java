// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.CallerIdentityReader;

/** Reads the configuration and refuses it with one report of all that is wrong. */
public final class ConfigReader {
    private static final int FILE_ORDINAL = 200;
    private static final int MADE_ORDINAL = 150;

    private ConfigReader() {}

    /**
     * Reads a properties file in UTF-8; system properties (400) and the environment (300) override it.
     *
     * @throws ConfigException if the file cannot be read or anything in it cannot be used
     */
    public static ServerConfig read(Path file) throws ConfigException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ConfigException(List.of(file + ": cannot be read (" + unreadable
                    + "); give the path of a properties file in UTF-8 with --config"));
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        var ofFile = new PropertiesConfigSource(values, file.toString(), FILE_ORDINAL);
        var folder = path(new ConfigValues(config(ofFile)));
        var made = CreatedRegions.read(folder);
        Map<String, String> all = new HashMap<>(made);
        all.putAll(values);
        return read(config(ofFile, new PropertiesConfigSource(made, folder.toString(), MADE_ORDINAL)), all);
    }

    private static Config config(ConfigSource... sources) {
        return new SmallRyeConfigBuilder()
                .addSystemSources()
                .withSources(sources)
                .build();
    }

    /** The regions that earlier lives of this data folder made, under the configuration's keys. */
    public static Map<String, String> keptRegions(Path data) throws ConfigException {
        return CreatedRegions.read(data);
    }

    /**
     * Reads the region server's keys of a process that has more around it.
     *
     * @param config with all its sources, {@link #keptRegions} among them
     * @param file the keys of its file that are meant for the region server, to be told which of them mean nothing
     * @throws ConfigException if anything in it cannot be used
     */
    public static ServerConfig read(Config config, Map<String, String> file) throws ConfigException {
        var values = new ConfigValues(config);
        var host = values.host("http.external-host", "127.0.0.1");
        var keys = new TreeSet<String>();
        config.getPropertyNames().forEach(key -> {
            var parts = key.split("\\.", -1);
            if (parts.length == 3 && parts[0].equals("region")) {
                keys.add(parts[1]);
            }
        });
        if (keys.isEmpty()) {
            values.problem("region.1.name", "", "no region is configured; name at least one");
        }
        var regions = new RegionConfigReader(values, host).readAll(keys);
        var read = new ServerConfig(
                values.base("grid.private-uri", "http://127.0.0.1:8003/"),
                values.base("grid.public-uri", "http://127.0.0.1:8002/"),
                identity(values),
                values.host("http.bind", "127.0.0.1"),
                values.integer("http.port", 9000, 1, 65535),
                host,
                engine(values),
                udp(values),
                path(values),
                admin(values),
                logFormat(values),
                AssetsConfigReader.read(values),
                regions);
        file.keySet().stream()
                .filter(key -> !values.isKnown(key))
                .sorted()
                .forEach(key ->
                        values.problem(key, file.getOrDefault(key, ""), "there is no such key; check its spelling"));
        if (!values.problems().isEmpty()) {
            throw new ConfigException(values.problems());
        }
        return read;
    }

    private static CallerIdentity identity(ConfigValues values) {
        var read = CallerIdentityReader.read("grid.auth.", values::optional);
        read.problems().forEach(problem -> values.problem(problem.key(), problem.value(), problem.remedy()));
        return read.identity();
    }

    private static UdpConfig udp(ConfigValues values) {
        var ifMissing = UdpConfig.DEFAULT;
        var sockets = values.text("udp.sockets", ifMissing.sockets()).toLowerCase(Locale.ROOT);
        if (!Set.of("auto", "epoll", "nio").contains(sockets)) {
            values.problem("udp.sockets", sockets, "say auto, epoll (64-bit Linux) or nio");
        }
        return new UdpConfig(
                sockets,
                values.integer("udp.threads", ifMissing.threads(), 1, 64),
                values.integer("udp.bytes-per-second", ifMissing.bytesPerSecond(), 100_000, Integer.MAX_VALUE));
    }

    /** Which engines there are, only their discovery knows: this refuses what can be no name. */
    private static String engine(ConfigValues values) {
        var name = values.text("physics.engine", "auto").toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
            values.problem("physics.engine", name, "say auto, bullet or basic");
        }
        return name;
    }

    /** What it tells is for the operator: other machines see it only when that is wanted in so many words. */
    private static AdminConfig admin(ConfigValues values) {
        var bind = values.host("admin.bind", "127.0.0.1");
        var port = values.integer("admin.port", 9001, 0, 65535);
        if (port != 0 && port == values.integer("http.port", 9000, 1, 65535)) {
            values.problem("admin.port", Integer.toString(port), "http.port has that one too; choose another");
        }
        var allowed = values.text("admin.allow-public", "false");
        if (!allowed.equals("true") && !allowed.equals("false")) {
            values.problem("admin.allow-public", allowed, "say true or false");
        }
        if (!allowed.equals("true") && !isLoopback(bind)) {
            values.problem(
                    "admin.bind",
                    bind,
                    "metrics and health would be open to other machines; give a loopback address such as 127.0.0.1,"
                            + " or set admin.allow-public=true behind a firewall");
        }
        return new AdminConfig(bind, port);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static LogFormat logFormat(ConfigValues values) {
        var text = values.text("log.format", "text");
        return switch (text) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> {
                values.problem("log.format", text, "say text or json");
                yield LogFormat.TEXT;
            }
        };
    }

    private static Path path(ConfigValues values) {
        var text = values.text("data.folder", "data");
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            values.problem("data.folder", text, "give the path of a folder");
            return Path.of("data");
        }
    }
}
