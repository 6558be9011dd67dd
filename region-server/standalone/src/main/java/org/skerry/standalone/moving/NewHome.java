// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.asset.StorageProvider;
import org.skerry.ejb.moving.into.TargetDatabase;
import org.skerry.ejb.moving.into.Targets;
import org.skerry.ejb.moving.run.WholeGrid;

/**
 * Where this grid's database and assets are.
 *
 * @param to the database's URL, if it was given
 * @param assets folder of the store
 */
record NewHome(Optional<String> to, Path data, Path assets) {
    private static final String FORCED = "jdbc:h2:forced:";
    private static final String DEFAULT_LOGIN = "skerry";

    /** What a run writes to. */
    interface Home extends AutoCloseable {
        String name();

        Targets targets();

        StorageProvider assets();

        @Override
        void close() throws IOException;
    }

    /**
     * Opens it.
     *
     * @param trial whether nothing shall be written there
     * @throws IllegalStateException telling an operator what to do
     */
    Home open(boolean trial) throws IOException {
        var environment = System.getenv();
        var url = url(environment);
        var user = environment.getOrDefault("SKERRY_DB_USER", DEFAULT_LOGIN);
        var password = environment.getOrDefault("SKERRY_DB_PASSWORD", DEFAULT_LOGIN);
        return trial ? Trial.of(url, user, password, assets) : Live.of(url, user, password, assets);
    }

    /** H2 as the grid's own driver knows it is H2 in a file; a commit that power loss takes back is moved again. */
    private String url(Map<String, String> environment) {
        var url = to.or(() -> Optional.ofNullable(environment.get("SKERRY_DB_URL")))
                .orElseGet(() -> "jdbc:h2:file:"
                        + data.toAbsolutePath().resolve("grid").resolve("grid") + ";DB_CLOSE_ON_EXIT=FALSE");
        return url.startsWith(FORCED) ? "jdbc:h2:file:" + url.substring(FORCED.length()) : url;
    }

    private record Live(String name, TargetDatabase database, StorageProvider assets) implements Home {
        private static Live of(String url, String user, String password, Path assets) {
            var database = TargetDatabase.open(url, user, password);
            return new Live(shown(url), database, WholeGrid.store(database, assets, Clock.systemUTC()));
        }

        @Override
        public Targets targets() {
            return Targets.live(database);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** With a database of its own that is thrown away. */
    private record Trial(
            String name, Path folder, TargetDatabase scratch, Optional<TargetDatabase> grid, StorageProvider assets)
            implements Home {
        private static Trial of(String url, String user, String password, Path assets) throws IOException {
            var grid = TargetDatabase.forTrial(url, user, password);
            var folder = Files.createTempDirectory("skerry-import");
            var scratch = TargetDatabase.open("jdbc:h2:file:" + folder.resolve("trial"), "sa", "");
            var store = WholeGrid.store(grid.orElse(scratch), assets, Clock.systemUTC());
            return new Trial(shown(url), folder, scratch, grid, store);
        }

        @Override
        public Targets targets() {
            return Targets.trial(scratch, grid.map(database -> database));
        }

        @Override
        public void close() throws IOException {
            grid.ifPresent(TargetDatabase::close);
            scratch.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String shown(String url) {
        return url.replaceFirst("[?;].*", "");
    }
}
