// SPDX-License-Identifier: Apache-2.0
/**
 * All steps together, for whoever starts a run. Open {@link org.skerry.ejb.moving.run.WholeGrid}.
 */
@NullMarked
package org.skerry.ejb.moving.run;

import org.jspecify.annotations.NullMarked;
