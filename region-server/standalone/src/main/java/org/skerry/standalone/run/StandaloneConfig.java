// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.jspecify.annotations.Nullable;
import org.skerry.region.config.ConfigException;
import org.skerry.region.config.ConfigReader;
import org.skerry.region.config.ServerConfig;
import org.skerry.standalone.database.GridDatabase;
import org.skerry.standalone.http.GridListeners.Place;

/**
 * One configuration for grid and regions, of {@link StandaloneSources}.
 *
 * @param data the folder of everything
 * @param config all keys, which the beans read too
 * @param regions the region server's, validated
 * @param makesAccounts whether the first accounts are this process's own affair
 */
record StandaloneConfig(Path data, Config config, ServerConfig regions, boolean makesAccounts) {
    /**
     * Reads everything and makes it the configuration of this process.
     *
     * @param folder that was given on the command line, over {@code skerry.data}
     * @param file in UTF-8, or null
     * @throws ConfigException if the region server's keys cannot be used
     * @throws IllegalStateException if others cannot, with key, value and remedy
     */
    static StandaloneConfig read(@Nullable Path folder, @Nullable Path file) throws ConfigException {
        var opened = StandaloneSources.open(folder, file);
        var all = opened.sources().config();
        NotHere.problem(all).or(() -> ListenerPorts.problem(all)).ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        var read = new StandaloneConfig(
                opened.data(), all, ConfigReader.inspect(opened.sources()).usable(), opened.makesAccounts());
        ConfigProviderResolver.instance().registerConfig(all, StandaloneConfig.class.getClassLoader());
        return read;
    }

    GridDatabase.Settings database() {
        var connections = number("skerry.db.pool", 1, 1000);
        // a database may ask for no password
        var password = config.getOptionalValue("skerry.db.password", String.class);
        return new GridDatabase.Settings(
                text("skerry.db.url"), text("skerry.db.user"), password.orElse(""), connections);
    }

    /** The public listener. */
    Place open() {
        var key = "skerry.listener.public-port";
        return new Place(StandaloneDefaults.address(config), number(key, 1, 65535), key);
    }

    /** The private listener. */
    Place closed() {
        var key = "skerry.listener.private-port";
        var host = config.getOptionalValue("skerry.listener.private-address", String.class);
        return new Place(host.orElse("127.0.0.1"), number(key, 1, 65535), key);
    }

    /** Of the first accounts, where the operator has chosen them. */
    Properties passwords() {
        var chosen = new Properties();
        for (var key : List.of("skerry.password.first", "skerry.password.second")) {
            config.getOptionalValue(key, String.class).ifPresent(password -> chosen.setProperty(key, password));
        }
        return chosen;
    }

    String loginUri() {
        return text("skerry.gridinfo.login");
    }

    private String text(String key) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        key + " is empty: give it a value, or leave it out for the default."));
    }

    private int number(String key, int least, int most) {
        var text = text(key);
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(() -> new IllegalStateException(
                        key + " is '" + text + "': give a whole number from " + least + " to " + most + "."));
    }
}
