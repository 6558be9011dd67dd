// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads where services are, and makes the connectors of third parties that are named there. Thread-safe. */
public final class PlaceReader {
    private final Keys keys;
    private final Function<ServiceKind<?>, String> otherwise;
    private final boolean hasLocal;
    private final Connectors connectors;
    private final Map<List<Object>, Object> made = new ConcurrentHashMap<>();

    /**
     * Reads nothing yet.
     *
     * @param otherwise the value for a service of which nothing is said
     * @param hasLocal whether services can be in this process
     */
    public PlaceReader(Keys keys, Function<ServiceKind<?>, String> otherwise, boolean hasLocal, Connectors connectors) {
        this.keys = keys;
        this.otherwise = otherwise;
        this.hasLocal = hasLocal;
        this.connectors = connectors;
    }

    /**
     * Where a service is changed and where it is asked.
     *
     * @param changesText as configured
     * @param readsText as configured
     */
    public record Chosen(Place changes, Place reads, String changesText, String readsText) {
        /** Whether all of it is in this process. */
        public boolean isLocal() {
            return changes.isLocal() && reads.isLocal();
        }
    }

    /**
     * Of a service.
     *
     * @throws IllegalStateException for what cannot be, with key, value and remedy
     */
    public Chosen of(ServiceKind<?> kind) {
        var key = keys.service(kind.name());
        var text = keys.value(key);
        var value = text.orElseGet(() -> otherwise.apply(kind));
        var changes = checked(kind, key, value);
        var readsKey = keys.reads(kind.name());
        var readsText = keys.value(readsKey);
        return new Chosen(
                changes,
                readsText.map(reads -> checked(kind, readsKey, reads)).orElse(changes),
                value,
                readsText.orElse(value));
    }

    private Place checked(ServiceKind<?> kind, String key, String value) {
        var place = Place.parse(key, value);
        if (place instanceof Place.Sequence && !kind.chained()) {
            throw new IllegalStateException(key + " is '" + value + "': the service '" + kind.name()
                    + "' does not tell what it does not know, so nobody can be asked after it; write one place, or several with"
                    + " the same data as 'URL or URL'.");
        }
        place.parts().forEach(part -> {
            switch (part) {
                case Place.Local() -> {
                    if (!hasLocal) {
                        throw new IllegalStateException(
                                key + " is '" + value
                                        + "': this process has no services of the grid; write the URL of the server that has it.");
                    }
                }
                case Place.Connector(var id) -> connector(kind, key, value, id);
                case Place.Remote _, Place.Alternatives _, Place.Sequence _ -> {}
            }
        });
        return place;
    }

    /** A connector that was found and checked. */
    <S> S connector(ServiceKind<S> kind, String id) {
        return connector(kind, keys.service(kind.name()), id, id);
    }

    private <S> S connector(ServiceKind<S> kind, String key, String value, String id) {
        var provider = connectors
                .of(id)
                .filter(found -> found.services().contains(kind.type()))
                .orElseThrow(() -> new IllegalStateException(key + " is '" + value + "': there is no connector '" + id
                        + "' for this service"
                        + known(connectors.idsFor(kind.type())) + "; write 'local', a URL, or put the jar of '" + id
                        + "' on the class path or into the folder that " + keys.modulesFolder() + " names."));
        return kind.type()
                .cast(made.computeIfAbsent(
                        List.of(kind.name(), id), _ -> provider.connect(kind.type(), keys.connector(id))));
    }

    private static String known(List<String> ids) {
        return ids.isEmpty() ? "" : " (there are " + ids + ")";
    }

    /** The first key that names no service; empty if all do. */
    public Optional<String> unknown(Iterable<String> all) {
        var prefix = keys.service("");
        for (var key : all) {
            if (key.startsWith(prefix)) {
                var name = key.substring(prefix.length());
                if (ServiceKind.of(
                                name.endsWith(".reads") ? name.substring(0, name.length() - ".reads".length()) : name)
                        .isEmpty()) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }
}
