// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Values out of a map, as a source of MicroProfile Config. Immutable. */
record MapSource(String name, int ordinal, Map<String, String> values) implements ConfigSource {
    MapSource {
        values = Map.copyOf(values);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getOrdinal() {
        return ordinal;
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String key) {
        return values.get(key);
    }
}
