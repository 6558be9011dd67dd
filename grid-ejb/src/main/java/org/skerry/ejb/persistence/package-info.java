// SPDX-License-Identifier: Apache-2.0
/** Transactions, the schema and its migration, and what several repositories share. No entities. Open {@link org.skerry.ejb.persistence.Transactions} and {@link org.skerry.ejb.persistence.SchemaStartup}. */
@NullMarked
package org.skerry.ejb.persistence;

import org.jspecify.annotations.NullMarked;
