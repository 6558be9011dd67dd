// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.config.ConfigKey;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.api.config.Origins;
import org.skerry.api.config.Setting;
import org.skerry.api.config.SettingsPage;

/** Lists all of the grid's keys with their values and sources: each of the catalogue, and what is set beside. */
public final class GridSettingsPage {
    private static final String OURS = "skerry.";

    private GridSettingsPage() {}

    /** Secrets are in it; it is the page that masks them when it is written. */
    public static SettingsPage of(Config config, Origins origins) {
        var settings = new ArrayList<Setting>();
        var told = new TreeSet<String>();
        for (var key : KeyCatalogue.grid().keys()) {
            if (!key.isFamily()) {
                told.add(key.name());
                settings.add(
                        found(config, origins, key.name(), Optional.of(key)).orElseGet(() -> Setting.standard(key)));
            }
        }
        var others = new TreeSet<String>();
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith(OURS) && (!isOfLauncher(name) || isOfFile(origins, name))) {
                others.add(name);
            }
        });
        others.removeAll(told);
        others.forEach(name ->
                found(config, origins, name, KeyCatalogue.all().find(name)).ifPresent(settings::add));
        return new SettingsPage(settings);
    }

    /** They are in the system properties of a grid that was started by it, and mean nothing there. */
    private static boolean isOfLauncher(String name) {
        return KeyCatalogue.launcher().find(name).isPresent();
    }

    /** The standalone process reads them there. */
    private static boolean isOfFile(Origins origins, String name) {
        return origins.files().stream().anyMatch(file -> file.line(name).isPresent());
    }

    private static Optional<Setting> found(Config config, Origins origins, String name, Optional<ConfigKey> known) {
        if (known.filter(key -> key.reader() == ConfigKey.Reader.ENVIRONMENT).isPresent()) {
            return Optional.ofNullable(origins.environment().get(name))
                    .map(value -> new Setting(name, known, Optional.of(value), "environment " + name));
        }
        var value = config.getConfigValue(name);
        var text = value.getValue();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new Setting(
                        name, known, Optional.of(text), origins.of(String.valueOf(value.getSourceName()), name)));
    }
}
