// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.asset.AssetCatalogs;
import org.skerry.ejb.asset.CatalogStorageProvider;
import org.skerry.ejb.asset.WriteAhead;
import org.skerry.ejb.asset.blob.BlobStore;
import org.skerry.ejb.asset.figures.MeteredBlobs;
import org.skerry.ejb.asset.figures.StoreMeters;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.asset.sweep.RecycleBin;

/**
 * The stores of the grid's assets: which there are, and what the configuration has made of them. Whoever injects {@link
 * StorageProvider} gets the whole: cache, store, and where else to read. Thread-safe.
 */
@ApplicationScoped
public class AssetStores {
    /** Bytes that this database has from before another store was chosen are always found. */
    private static final String DATABASE = "database";

    @Inject
    Config config;

    @Inject
    @Any
    Instance<NamedBlobs> blobs;

    @Inject
    @Any
    Instance<NamedStorage> storages;

    @Inject
    @Any
    Instance<NamedCache> caches;

    @Inject
    @Any
    Instance<ReadChain> chain;

    @Inject
    AssetCatalogs catalogs;

    @Inject
    RecycleBin bin;

    @Inject
    StoreMeters meters;

    @Inject
    AssetJournal journal;

    /** All names that can be used, sorted. */
    public Set<String> names() {
        var names = new TreeSet<String>(blobNames());
        storages.forEach(storage -> names.add(storage.name()));
        return names;
    }

    /** The name of the store that new assets go to. */
    public String current() {
        return settings().store();
    }

    /** The names of the stores that are read where the current one has nothing, in their order. */
    public List<String> readAlso() {
        return settings().readAlso();
    }

    /** The bytes of a store that the catalog knows; empty for one that has a catalog of its own, and for no store. */
    public Optional<BlobStore> blobs(String name) {
        return named(blobs, NamedBlobs::name, name).map(found -> {
            found.check();
            return MeteredBlobs.of(found.blobs(), meters.of(name));
        });
    }

    /**
     * A store alone, without cache or chain; another object each time.
     *
     * @return empty if there is none of the name
     * @throws IllegalStateException if its configuration is wrong
     */
    public Optional<StorageProvider> provider(String name) {
        return blobs(name)
                .<StorageProvider>map(found -> catalogs.over(List.of(found)))
                .or(() -> named(storages, NamedStorage::name, name).map(found -> {
                    found.check();
                    return found.provider();
                }));
    }

    /** The catalog over all places of bytes that the configuration names, the store first; another object each time. */
    public CatalogStorageProvider catalog() {
        return catalog(WriteAhead.NONE);
    }

    private CatalogStorageProvider catalog(WriteAhead ahead) {
        var places = Stream.concat(
                        Stream.concat(Stream.of(settings().store()), settings().readAlso().stream()),
                        Stream.of(DATABASE))
                .distinct()
                .flatMap(name -> blobs(name).stream())
                .toList();
        return catalogs.over(places, ahead);
    }

    @Produces
    @ApplicationScoped
    StorageProvider storage() {
        check();
        // what a sweep took away comes back when somebody asks for it
        var store = journal.before(bin.before(catalog(journal)));
        var others = new ArrayList<StorageProvider>();
        for (var name : settings().readAlso()) {
            named(storages, NamedStorage::name, name)
                    .map(NamedStorage::provider)
                    .ifPresent(others::add);
        }
        StorageProvider all = others.isEmpty() ? store : chain.get().of(store, List.copyOf(others));
        return named(caches, NamedCache::name, settings().cache())
                .map(cache -> cache.before(all))
                .orElse(all);
    }

    /**
     * Looks at all keys.
     *
     * @throws IllegalStateException naming a key that is wrong, its value and the remedy
     */
    void check() {
        var settings = settings();
        AssetStoreSettings.expect(AssetStoreSettings.STORE, settings.store(), blobNames());
        named(blobs, NamedBlobs::name, settings.store()).ifPresent(NamedBlobs::check);
        for (var name : settings.readAlso()) {
            AssetStoreSettings.expect(AssetStoreSettings.READ_ALSO, name, names());
            named(blobs, NamedBlobs::name, name).ifPresent(NamedBlobs::check);
            named(storages, NamedStorage::name, name).ifPresent(NamedStorage::check);
        }
        var known = new TreeSet<>(Set.of(AssetStoreSettings.NO_CACHE));
        caches.forEach(cache -> known.add(cache.name()));
        AssetStoreSettings.expect(AssetStoreSettings.CACHE, settings.cache(), known);
        named(caches, NamedCache::name, settings.cache()).ifPresent(NamedCache::check);
    }

    private AssetStoreSettings settings() {
        return AssetStoreSettings.of(config);
    }

    private Set<String> blobNames() {
        var names = new TreeSet<String>();
        blobs.forEach(one -> names.add(one.name()));
        return names;
    }

    private static <T> Optional<T> named(Instance<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
    }
}
