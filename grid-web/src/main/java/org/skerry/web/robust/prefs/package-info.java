// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /agentprefs}. Open {@link org.skerry.web.robust.prefs.AgentPreferencesRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.prefs;

import org.jspecify.annotations.NullMarked;
