// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A configuration in which some keys are as if nobody had set them. */
record MaskedConfig(Config behind, Set<String> hidden) implements Config {
    MaskedConfig {
        hidden = Set.copyOf(hidden);
    }

    /** Those keys that are set and seen. */
    List<String> keys() {
        return StreamSupport.stream(behind.getPropertyNames().spliterator(), false)
                .filter(key -> !hidden.contains(key))
                .toList();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return keys();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
        return hidden.contains(key) ? Optional.empty() : behind.getOptionalValue(key, type);
    }

    @Override
    public <T> T getValue(String key, Class<T> type) {
        return getOptionalValue(key, type).orElseThrow(() -> new NoSuchElementException(key));
    }

    @Override
    public ConfigValue getConfigValue(String key) {
        return behind.getConfigValue(key);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return behind.getConfigSources();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return behind.getConverter(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return behind.unwrap(type);
    }
}
