// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the grid can answer: its tables are there and its first accounts, if any were asked for, are made. */
@ApplicationScoped
public class GridReadiness {
    private volatile boolean schema;
    private volatile boolean accounts;

    /** Told by {@link SchemaStartup}. */
    public void schemaIsReady() {
        schema = true;
    }

    /** Told when the first accounts are there. */
    public void accountsAreReady() {
        accounts = true;
    }

    public boolean isReady() {
        return schema && accounts;
    }
}
