// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import org.skerry.ejb.moving.source.RefusedRowException;

/**
 * A row that could not be read, as it will be told when the page that it was on is written.
 *
 * @param table in the source
 * @param key of the row; empty if it has none
 * @param reason a word or two for the summary
 * @param detail for whoever reads the report
 */
public record RefusedRow(String table, String key, String reason, String detail) {
    public static RefusedRow of(String table, String key, RefusedRowException why) {
        return new RefusedRow(table, key, why.reason(), why.detail());
    }
}
