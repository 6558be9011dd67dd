// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** Brings the schema up to date and proves that the entities fit it. */
public final class SchemaMigration {
    private static final String LOCATION = "classpath:org/skerry/ejb/migration";

    private final DataSource database;

    public SchemaMigration(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the migrations that this database has not had.
     *
     * @return how many were run
     * @throws IllegalStateException telling an operator what to do
     */
    public int migrate() {
        return migrate("latest");
    }

    /** The same up to a version, so that a test can see what the next ones do to a grid's data. */
    int migrate(String target) {
        try {
            return Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(database)
                    .locations(LOCATION)
                    .table("skerry_schema_history")
                    .placeholders(placeholders())
                    .target(target)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException failed) {
            throw new IllegalStateException(
                    "The grid's database could not be brought up to date (" + firstLine(failed)
                            + "): see that it is reachable, that its user may create tables, and that it was not written by a newer Skerry.",
                    failed);
        }
    }

    /** H2's varbinary ends at 1 MB, and PostgreSQL has no blob; each has its own way to hash {@code d.data}. */
    private Map<String, String> placeholders() {
        try (var connection = database.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" ->
                    Map.of(
                            "blob", "blob",
                            "bytes", "varbinary(65536)",
                            "hash", "varbinary(32)",
                            "sha256", "hash('SHA-256', d.data)");
                case "PostgreSQL" ->
                    Map.of("blob", "bytea", "bytes", "bytea", "hash", "bytea", "sha256", "sha256(d.data)");
                default ->
                    throw new IllegalStateException(
                            "The grid's database is " + product + ": use PostgreSQL or H2 in datasource GridDS.");
            };
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The grid's database cannot be reached (" + firstLine(failed)
                            + "): check the URL, user and password of datasource GridDS.",
                    failed);
        }
    }

    /**
     * Compares the mapped entities with the tables.
     *
     * @throws IllegalStateException when they disagree
     */
    public static void validate(EntityManagerFactory entities) {
        try {
            entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        } catch (SchemaManagementException disagree) {
            throw new IllegalStateException(
                    "The grid's tables do not fit this version of Skerry (" + firstLine(disagree)
                            + "): restore the tables as its migrations made them, or deploy the version that made them.",
                    disagree);
        }
    }

    private static String firstLine(Throwable failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
