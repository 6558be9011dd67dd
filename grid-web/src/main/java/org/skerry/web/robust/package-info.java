// SPDX-License-Identifier: Apache-2.0
/**
 * The form convention of ROBUST's private services: a table of METHODs per service. Open {@link org.skerry.web.robust.FormTable}.
 */
@NullMarked
package org.skerry.web.robust;

import org.jspecify.annotations.NullMarked;
