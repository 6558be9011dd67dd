// SPDX-License-Identifier: Apache-2.0
/**
 * Requests as strangers send them, and what a service owes them all the same. Open {@link org.skerry.api.hostile.HostileTrial};
 * a service is entered in {@link org.skerry.api.hostile.HostileServices}.
 */
@NullMarked
package org.skerry.api.hostile;

import org.jspecify.annotations.NullMarked;
