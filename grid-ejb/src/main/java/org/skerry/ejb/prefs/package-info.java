// SPDX-License-Identifier: Apache-2.0
/**
 * Agent preferences over JPA. Open {@link org.skerry.ejb.prefs.AgentPreferencesServiceBean}.
 */
@NullMarked
package org.skerry.ejb.prefs;

import org.jspecify.annotations.NullMarked;
