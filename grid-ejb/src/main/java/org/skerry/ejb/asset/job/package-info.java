// SPDX-License-Identifier: Apache-2.0
/**
 * Long work on the store while it serves: started, watched, paused and ended by an operator, one of a kind at a time over
 * all servers of a grid, and gone on with after a restart. What the work is, others know. Open {@link
 * org.skerry.ejb.asset.job.MaintenanceJobs} and {@link org.skerry.ejb.asset.job.MaintenanceTask}.
 */
@NullMarked
package org.skerry.ejb.asset.job;

import org.jspecify.annotations.NullMarked;
