// SPDX-License-Identifier: Apache-2.0
/** Sessions over JPA. Open {@link org.skerry.ejb.presence.PresenceServiceBean}. */
@NullMarked
package org.skerry.ejb.presence;

import org.jspecify.annotations.NullMarked;
