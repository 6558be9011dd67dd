// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /presence}. Open {@link org.skerry.web.robust.presence.PresenceRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.presence;

import org.jspecify.annotations.NullMarked;
