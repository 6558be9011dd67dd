// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.CallerIdentityReader;

/** Reads the configuration and refuses it with one report of all that is wrong. */
public final class ConfigReader {
    private ConfigReader() {}

    /**
     * Reads a properties file in UTF-8 and the files of regions; system properties (400) and the environment (300)
     * override them.
     *
     * @throws ConfigException if a file cannot be read or anything in it cannot be used
     */
    public static ServerConfig read(Path file) throws ConfigException {
        return inspect(file).usable();
    }

    /**
     * The same with all that can be said of it, although it cannot be used.
     *
     * @throws ConfigException if a file cannot be read
     */
    public static Inspection inspect(Path file) throws ConfigException {
        return inspect(ConfigSources.open(file));
    }

    /** All that can be said of a configuration, of a process that may have more around the region server. */
    public static Inspection inspect(ConfigSources sources) {
        var values = new ConfigValues(sources.config());
        sources.problems().forEach(values::problem);
        sources.warnings().forEach(values::warning);
        var keys = regionKeys(sources.config());
        var config = read(values, sources.config(), keys);
        refuseUnknown(values, sources.said());
        return new Inspection(
                Optional.of(config).filter(_ -> values.problems().isEmpty()),
                values.problems(),
                values.warnings(),
                RegionSettingsPage.of(sources, keys));
    }

    /**
     * The regions that have files of their own, under the configuration's keys.
     *
     * @param config that may name the folder
     * @param file beside which the folder is otherwise
     * @throws ConfigException if one of them cannot be read
     */
    public static Map<String, String> filedRegions(Config config, Path file) throws ConfigException {
        return RegionFiles.read(config.getOptionalValue(RegionFiles.FOLDER, String.class), file)
                .values();
    }

    private static String unknown(String key) {
        var catalogue = KeyCatalogue.region();
        return "there is no such key; check its spelling"
                + catalogue.nearest(key).map(near -> ", which may be " + near).orElse("");
    }

    /** The regions that earlier lives of this data folder made, under the configuration's keys. */
    public static Map<String, String> keptRegions(Path data) throws ConfigException {
        return CreatedRegions.read(data);
    }

    private static void refuseUnknown(ConfigValues values, Map<String, String> said) {
        said.keySet().stream()
                .filter(key -> !values.isKnown(key) && !key.startsWith("skerry."))
                .sorted()
                .forEach(key -> values.problem(key, said.getOrDefault(key, ""), unknown(key)));
    }

    private static Set<String> regionKeys(Config config) {
        var keys = new TreeSet<String>();
        config.getPropertyNames().forEach(key -> {
            var parts = key.split("\\.", -1);
            if (parts.length == 3 && parts[0].equals("region")) {
                keys.add(parts[1]);
            }
        });
        return keys;
    }

    /** Asks for every key that there is. */
    static ServerConfig read(ConfigValues values, Config config, Set<String> keys) {
        var host = values.host("http.external-host", "127.0.0.1");
        if (keys.isEmpty()) {
            values.problem("region.1.name", "", "no region is configured; name at least one");
        }
        // where files of regions are was asked for before all else
        values.text(RegionFiles.FOLDER, "");
        var regions = new RegionConfigReader(values, host).readAll(keys);
        return new ServerConfig(
                values.base("grid.private-uri", "http://127.0.0.1:8003/"),
                values.base("grid.public-uri", "http://127.0.0.1:8002/"),
                identity(values),
                GridPlacesReader.read(values, config.getPropertyNames()),
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
