// SPDX-License-Identifier: Apache-2.0
/** What is kept of administrative changes, in a table and in the log. Open {@link org.skerry.ejb.audit.Audited}. */
@NullMarked
package org.skerry.ejb.audit;

import org.jspecify.annotations.NullMarked;
