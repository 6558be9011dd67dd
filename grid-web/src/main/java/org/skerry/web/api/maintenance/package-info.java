// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /api/v1/maintenance} on the private listener: an operator's hand on the asset store, and where regions tell what
 * they hold. Open {@link org.skerry.web.api.maintenance.JobsHandler} and {@link
 * org.skerry.web.api.maintenance.StoreHandler}.
 */
@NullMarked
package org.skerry.web.api.maintenance;

import org.jspecify.annotations.NullMarked;
