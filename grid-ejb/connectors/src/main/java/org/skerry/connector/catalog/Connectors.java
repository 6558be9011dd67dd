// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.skerry.connector.spi.ServiceConnectorProvider;

/** The connectors of third parties, by their ids: from the class path, and from the jars of a folder. */
public final class Connectors implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Connectors.class.getName());
    private static final String ID = "[a-z][a-z0-9-]*";

    private final Map<String, ServiceConnectorProvider> providers = new TreeMap<>();
    private final Optional<URLClassLoader> modules;

    private Connectors(Optional<URLClassLoader> modules) {
        this.modules = modules;
    }

    /**
     * Finds all.
     *
     * @param key that names the folder, for messages
     * @param folder of jars; empty for the class path alone
     * @throws IllegalStateException with key, value and remedy if the folder cannot be read or what is in it cannot be used
     */
    public static Connectors find(String key, Optional<String> folder) {
        var ours = ServiceConnectorProvider.class.getClassLoader();
        var modules = folder.map(text -> new URLClassLoader("modules", jars(key, text), ours));
        var all = new Connectors(modules);
        try {
            for (var provider : ServiceLoader.load(
                    ServiceConnectorProvider.class,
                    modules.<ClassLoader>map(loader -> loader).orElse(ours))) {
                all.add(key, folder.orElse(""), provider);
            }
        } catch (ServiceConfigurationError broken) {
            throw new IllegalStateException(
                    key + " is '" + folder.orElse("") + "': a connector in it, or on the class path, cannot be used ("
                            + broken.getMessage() + "); take its jar away, or bring one that fits this version.",
                    broken);
        }
        return all;
    }

    private void add(String key, String folder, ServiceConnectorProvider provider) {
        var id = provider.id();
        if (!id.matches(ID) || id.equals("local") || id.equals("or") || id.equals("then")) {
            throw new IllegalStateException(key + " is '" + folder + "': "
                    + provider.getClass().getName() + " calls itself '" + id
                    + "', which no key can say; take its jar away.");
        }
        var other = providers.putIfAbsent(id, provider);
        if (other != null) {
            throw new IllegalStateException(key + " is '" + folder + "': both "
                    + other.getClass().getName() + " and " + provider.getClass().getName() + " are connector '" + id
                    + "'; take one of their jars away.");
        }
    }

    private static URL[] jars(String key, String folder) {
        try (var inside = Files.list(Path.of(folder))) {
            var jars = new ArrayList<URL>();
            for (var jar : inside.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(url(jar));
            }
            return jars.toArray(URL[]::new);
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalStateException(
                    key + " is '" + folder + "', which cannot be read (" + unreadable
                            + "): name a folder with jars of connectors, or leave it out.",
                    unreadable);
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    /** That of an id. */
    Optional<ServiceConnectorProvider> of(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    /** The ids of those that serve an interface. */
    List<String> idsFor(Class<?> service) {
        return providers.entrySet().stream()
                .filter(entry -> entry.getValue().services().contains(service))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        try {
            if (modules.isPresent()) {
                modules.get().close();
            }
        } catch (IOException stuck) {
            LOG.log(Level.DEBUG, "event=modules-not-closed", stuck);
        }
    }
}
