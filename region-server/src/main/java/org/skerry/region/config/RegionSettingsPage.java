// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.skerry.api.config.ConfigKey;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.api.config.Setting;
import org.skerry.api.config.SettingsPage;

/** Lists all of a region server's keys: each of the catalogue, those of each region, and what is set beside. */
final class RegionSettingsPage {
    private static final String OF_REGION = "region.<n>.";

    private final ConfigSources sources;

    private RegionSettingsPage(ConfigSources sources) {
        this.sources = sources;
    }

    /** @param regions the words between {@code region.} and the next dot */
    static SettingsPage of(ConfigSources sources, Set<String> regions) {
        return new RegionSettingsPage(sources).page(regions);
    }

    private SettingsPage page(Set<String> regions) {
        var settings = new ArrayList<Setting>();
        var told = new TreeSet<String>();
        for (var key : KeyCatalogue.all().keys()) {
            var isRead = key.reader() == ConfigKey.Reader.REGION || key.reader() == ConfigKey.Reader.BOTH;
            if (isRead && !key.isFamily()) {
                settings.add(setting(key.name(), key));
                told.add(key.name());
            }
        }
        for (var region : regions) {
            for (var key : KeyCatalogue.region().keys()) {
                if (key.name().startsWith(OF_REGION)) {
                    var name = "region." + region + key.name().substring(OF_REGION.length() - 1);
                    settings.add(setting(name, key));
                    told.add(name);
                }
            }
        }
        var others = new TreeSet<>(sources.said().keySet());
        sources.config().getPropertyNames().forEach(name -> {
            if (name.startsWith("skerry.") || KeyCatalogue.region().find(name).isPresent()) {
                others.add(name);
            }
        });
        others.removeAll(told);
        others.forEach(name -> found(name).ifPresent(settings::add));
        return new SettingsPage(settings);
    }

    private Setting setting(String name, ConfigKey key) {
        return found(name)
                .map(found -> new Setting(name, Optional.of(key), found.value(), found.source()))
                .orElseGet(() -> new Setting(name, Optional.of(key), Optional.empty(), Setting.DEFAULT));
    }

    private Optional<Setting> found(String name) {
        var value = sources.config().getConfigValue(name);
        var text = value.getValue();
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(Setting.of(
                        KeyCatalogue.all(), name, text, sources.origins().of(value.getSourceName(), name)));
    }
}
