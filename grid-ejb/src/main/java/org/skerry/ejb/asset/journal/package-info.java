// SPDX-License-Identifier: Apache-2.0
/**
 * A journal before an embedded database: small uploads are on the disk in one file, together, before they are rows. What
 * belongs here is their way from the acknowledgement to the catalog, and what readers and maintenance must know of it; why
 * there is one tells docs/adr/0035. How rows are written is the catalog's.
 */
@NullMarked
package org.skerry.ejb.asset.journal;

import org.jspecify.annotations.NullMarked;
