// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.hibernate.Session;
import org.skerry.ejb.asset.journal.AssetJournal;
import org.skerry.ejb.asset.journal.JournalSettings;
import org.skerry.ejb.persistence.Transactions;

/** Opens the journal when the grid starts and empties it when it stops. */
@Singleton
@Startup
@LocalBean
@Lock(LockType.READ)
@DependsOn("SchemaStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class JournalKeeper {
    private static final System.Logger LOG = System.getLogger(JournalKeeper.class.getName());
    /** In this process: no other can use it meanwhile. */
    private static final Pattern EMBEDDED = Pattern.compile("jdbc:h2:(?!tcp:|ssl:).*");

    @Inject
    Config config;

    @Inject
    AssetJournal journal;

    @Inject
    AssetStores stores;

    @Inject
    Transactions transactions;

    @Resource
    ManagedScheduledExecutorService threads;

    @PostConstruct
    void start() {
        var settings = JournalSettings.of(config);
        if (settings.folder().isEmpty()) {
            return;
        }
        var folder = settings.folder().get();
        var isWanted = isWanted(settings.use());
        // one that was on before has what nothing else has
        if (isWanted || AssetJournal.isLeft(folder)) {
            open(folder, isWanted);
        }
    }

    private void open(Path folder, boolean takesNew) {
        try {
            var waiting = journal.open(folder, takesNew, stores.catalog()::storeAll, this::later);
            LOG.log(Level.INFO, "journal={0} takes-new={1} waiting={2,number,#}", folder, takesNew, waiting);
        } catch (IOException unusable) {
            throw JournalSettings.refused(folder.toString(), unusable);
        }
    }

    private boolean isWanted(JournalSettings.Use use) {
        return switch (use) {
            case ON -> true;
            case OFF -> false;
            case AUTO ->
                EMBEDDED.matcher(transactions.read(em -> em.unwrap(Session.class)
                                .doReturningWork(
                                        connection -> connection.getMetaData().getURL())))
                        .matches();
        };
    }

    private void later(Duration time, Runnable work) {
        try {
            var _ = threads.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "journal waits for the stop or the next start");
        }
    }

    @PreDestroy
    void stop() {
        try {
            journal.end();
        } catch (IOException left) {
            LOG.log(Level.WARNING, "journal not closed in order cause={0}", left.toString());
        }
    }
}
