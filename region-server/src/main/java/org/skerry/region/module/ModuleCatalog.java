// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.module;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The modules there are, in the order in which regions start them: what is required first, else by name. */
public final class ModuleCatalog {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final List<Entry> entries;

    /** A provider and what it said of itself. */
    record Entry(String name, Set<String> requires, RegionModuleProvider provider) {}

    private ModuleCatalog(Collection<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * All modules on the class path.
     *
     * @throws ModuleSetupException if one cannot be loaded or they do not fit together
     */
    public static ModuleCatalog load() throws ModuleSetupException {
        var found = new ArrayList<RegionModuleProvider>();
        try {
            ServiceLoader.load(RegionModuleProvider.class).forEach(found::add);
        } catch (ServiceConfigurationError broken) {
            throw new ModuleSetupException(
                    "A region module cannot be loaded (" + broken.getMessage()
                            + "): repair its jar, or take it off the class path.",
                    broken);
        }
        return of(found);
    }

    /**
     * These modules.
     *
     * @throws ModuleSetupException if they do not fit together
     */
    public static ModuleCatalog of(Collection<? extends RegionModuleProvider> providers) throws ModuleSetupException {
        var byName = new TreeMap<String, Entry>();
        for (var provider : providers) {
            var entry = new Entry(provider.name(), Set.copyOf(provider.requires()), provider);
            if (!NAME.matcher(entry.name()).matches()) {
                throw new ModuleSetupException("The name \"" + entry.name() + "\" of the region module " + type(entry)
                        + " is not made of lower-case letters, digits and dashes: rename it.");
            }
            var other = byName.put(entry.name(), entry);
            if (other != null) {
                throw new ModuleSetupException("Two region modules are named \"" + entry.name() + "\" (" + type(other)
                        + " and " + type(entry) + "): take one of them off the class path.");
            }
        }
        var ordered = new LinkedHashMap<String, Entry>();
        for (var entry : byName.values()) {
            place(entry, byName, ordered, List.of());
        }
        return new ModuleCatalog(ordered.values());
    }

    /** In the order of their start. */
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    List<Entry> entries() {
        return entries;
    }

    private static void place(Entry entry, Map<String, Entry> byName, Map<String, Entry> ordered, List<String> neededBy)
            throws ModuleSetupException {
        if (ordered.containsKey(entry.name())) {
            return;
        }
        var way = new ArrayList<>(neededBy);
        way.add(entry.name());
        if (neededBy.contains(entry.name())) {
            throw new ModuleSetupException("Region modules require each other in a circle (" + String.join(" > ", way)
                    + "): take one of them off the class path.");
        }
        for (var name : entry.requires().stream().sorted().toList()) {
            var required = byName.get(name);
            if (required == null) {
                throw new ModuleSetupException("The region module \"" + entry.name() + "\" requires \"" + name
                        + "\", which is not there: put that on the class path too, or take \"" + entry.name()
                        + "\" off it.");
            }
            place(required, byName, ordered, way);
        }
        ordered.put(entry.name(), entry);
    }

    private static String type(Entry entry) {
        return entry.provider().getClass().getName();
    }
}
