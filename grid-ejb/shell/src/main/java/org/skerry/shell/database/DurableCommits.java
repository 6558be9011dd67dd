// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.database;

import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import org.h2.engine.Database;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;

/**
 * The commits of one H2 database that are not on the disk yet. H2 makes them in memory; writing out what they changed, and
 * forcing it, is done once for all that wait, since most of its cost is the same for one commit and for ten. Thread-safe.
 */
final class DurableCommits {
    /** By database; entries go with their databases, which nothing in here holds. */
    private static final Map<Database, DurableCommits> ALL = new WeakHashMap<>();

    private final Gathering commits = new Gathering();

    private DurableCommits() {}

    static DurableCommits of(Database database) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(database, _ -> new DurableCommits());
        }
    }

    /**
     * Called after a commit that changed something; returns when that is on the disk.
     *
     * @param database that which this is of
     * @throws IOException if that failed, now or ever
     */
    void await(Database database) throws IOException {
        commits.tell();
        commits.await(() -> write(database));
    }

    /** Called after one that changed nothing; returns when all that it can have read is on the disk. */
    void awaitOthers(Database database) throws IOException {
        if (database.getStore().getMvStore().hasUnsavedChanges()) {
            await(database);
        } else {
            ForcedWrites.SHARED.await();
        }
    }

    private static void write(Database database) throws IOException {
        try {
            database.getStore().flush();
        } catch (DbException | MVStoreException refused) {
            throw new IOException(String.valueOf(refused.getMessage()), refused);
        }
        ForcedWrites.SHARED.await();
    }
}
