// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.config;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.config.ConfigKey;
import org.skerry.api.config.KeyCatalogue;
import org.skerry.ejb.access.AccessConfiguration;
import org.skerry.ejb.account.FirstAccounts;
import org.skerry.ejb.asset.cache.InfinispanCache;
import org.skerry.ejb.asset.cache.MemcachedStorageCache;
import org.skerry.ejb.asset.chain.ConfiguredChain;
import org.skerry.ejb.asset.job.JobConfiguration;
import org.skerry.ejb.asset.journal.JournalSettings;
import org.skerry.ejb.asset.opensim.OpenSimStorage;
import org.skerry.ejb.asset.s3.S3Storage;
import org.skerry.ejb.asset.scrub.ScrubConfiguration;
import org.skerry.ejb.asset.sweep.SweepConfiguration;
import org.skerry.ejb.asset.wiring.AssetStoreSettings;
import org.skerry.ejb.asset.wiring.FileBlobs;
import org.skerry.ejb.auth.AuthenticationConfiguration;
import org.skerry.ejb.grid.GridConfiguration;
import org.skerry.ejb.identity.IdentityConfiguration;
import org.skerry.ejb.identity.openid.OpenIdConfiguration;
import org.skerry.ejb.login.LoginConfiguration;
import org.skerry.ejb.login.ViewerConfiguration;
import org.skerry.ejb.login.totp.TotpSecrets;
import org.skerry.ejb.maintenance.HousekeepingConfiguration;
import org.skerry.ejb.offline.OfflineMessageConfiguration;
import org.skerry.ejb.wiring.WiringKeys;

/**
 * All that the grid refuses to start with, as far as it can be seen without a database and without calling anybody. It
 * asks the same readers as a start does, and tells everything at once where a start stops at the first.
 */
public final class GridChecks {
    private static final Set<String> BLOBS = Set.of("database", "file", "s3");
    private static final Set<String> STORES = Set.of("database", "file", "opensim", "s3");
    private static final Set<String> CACHES = Set.of("infinispan", "memcached", "none");

    private static final List<Consumer<Config>> READERS = List.of(
            WiringKeys::check,
            FirstAccounts::check,
            AuthenticationConfiguration::check,
            IdentityConfiguration::check,
            AccessConfiguration::check,
            OpenIdConfiguration::check,
            HousekeepingConfiguration::check,
            GridChecks::names,
            GridChecks::store,
            GridChecks::others,
            GridChecks::cache,
            JournalSettings::of,
            ConfiguredChain::check,
            SweepConfiguration::check,
            ScrubConfiguration::check,
            JobConfiguration::check,
            GridConfiguration::check,
            LoginConfiguration::check,
            ViewerConfiguration::check,
            TotpSecrets::check,
            OfflineMessageConfiguration::check);

    private GridChecks() {}

    /** A sentence with key, value and remedy for each problem; empty if all is well. */
    public static List<String> problems(Config config) {
        return problems(config, List.of());
    }

    /** The same with further readers, such as those of the web side. */
    public static List<String> problems(Config config, List<Consumer<Config>> further) {
        var problems = new LinkedHashSet<String>();
        var wrong = new HashSet<String>();
        for (var key : config.getPropertyNames()) {
            ofType(config, key).ifPresent(problem -> {
                wrong.add(key);
                problems.add(problem);
            });
        }
        READERS.forEach(reader -> ask(reader, config, wrong, problems));
        further.forEach(reader -> ask(reader, config, wrong, problems));
        return List.copyOf(problems);
    }

    private static Optional<String> ofType(Config config, String key) {
        return KeyCatalogue.grid()
                .find(key)
                .filter(known -> known.reader() != ConfigKey.Reader.ENVIRONMENT)
                .flatMap(known -> config.getOptionalValue(key, String.class)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .flatMap(value -> known.type()
                                .complaint(value)
                                .map(remedy -> key + " is '" + (known.secret() ? "…" : value) + "': " + remedy + ".")));
    }

    /** A reader stops at what is wrong; with that out of its sight it is asked again, until nothing more is found. */
    private static void ask(Consumer<Config> reader, Config config, Set<String> wrong, Set<String> problems) {
        var hidden = new HashSet<>(wrong);
        var isDone = false;
        while (!isDone) {
            var seen = new MaskedConfig(config, hidden);
            try {
                reader.accept(seen);
                isDone = true;
            } catch (IllegalStateException | IllegalArgumentException refused) {
                var sentence = String.valueOf(refused.getMessage());
                problems.add(sentence);
                var culprit =
                        seen.keys().stream().filter(sentence::contains).max(Comparator.comparingInt(String::length));
                isDone = culprit.isEmpty() || !hidden.add(culprit.get());
            }
        }
    }

    private static void names(Config config) {
        var settings = AssetStoreSettings.of(config);
        AssetStoreSettings.expect(AssetStoreSettings.STORE, settings.store(), BLOBS);
        settings.readAlso().forEach(name -> AssetStoreSettings.expect(AssetStoreSettings.READ_ALSO, name, STORES));
        AssetStoreSettings.expect(AssetStoreSettings.CACHE, settings.cache(), CACHES);
    }

    private static void store(Config config) {
        check(AssetStoreSettings.of(config).store(), config);
    }

    private static void others(Config config) {
        AssetStoreSettings.of(config).readAlso().forEach(name -> check(name, config));
    }

    private static void check(String store, Config config) {
        switch (store) {
            case "file" -> FileBlobs.check(config);
            case "s3" -> S3Storage.check(config);
            case "opensim" -> OpenSimStorage.check(config);
            default -> {
                // the database has no keys of its own, and unknown names are told by names()
            }
        }
    }

    private static void cache(Config config) {
        switch (AssetStoreSettings.of(config).cache()) {
            case "infinispan" -> InfinispanCache.check(config);
            case "memcached" -> MemcachedStorageCache.check(config);
            default -> {
                // none has no keys of its own, and unknown names are told by names()
            }
        }
    }
}
