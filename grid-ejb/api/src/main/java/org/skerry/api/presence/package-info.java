// SPDX-License-Identifier: Apache-2.0
/**
 * Who is on the grid now and where. Open {@link org.skerry.api.presence.PresenceService}.
 */
@NullMarked
package org.skerry.api.presence;

import org.jspecify.annotations.NullMarked;
