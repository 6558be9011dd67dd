// SPDX-License-Identifier: Apache-2.0
/** How the stores on other servers fail: at once, with one line in the log each way. Open {@link org.skerry.ejb.asset.outage.Outage}. */
@NullMarked
package org.skerry.ejb.asset.outage;

import org.jspecify.annotations.NullMarked;
