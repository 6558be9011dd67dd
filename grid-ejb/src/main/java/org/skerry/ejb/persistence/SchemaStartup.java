// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

/**
 * Migrates the database when the grid starts. Start-up beans that use the database say
 * {@code @DependsOn("SchemaStartup")}. The persistence unit is up before any bean, so it is told not to look at the
 * tables; that is done here, after the migrations.
 */
@Singleton
@Startup
@LocalBean
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup {
    /** Where the application server has the grid's database. */
    static final String DATASOURCE = "java:jboss/datasources/GridDS";

    private static final Logger LOG = System.getLogger(SchemaStartup.class.getName());

    @Resource(lookup = DATASOURCE)
    DataSource database;

    @PersistenceUnit(unitName = "grid")
    EntityManagerFactory entities;

    @Inject
    GridReadiness readiness;

    @PostConstruct
    void start() {
        var executed = new SchemaMigration(database).migrate();
        SchemaMigration.validate(entities);
        readiness.schemaIsReady();
        LOG.log(Level.INFO, "schema=ready migrations={0}", executed);
    }
}
