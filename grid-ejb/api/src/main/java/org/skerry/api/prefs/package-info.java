// SPDX-License-Identifier: Apache-2.0
/**
 * What users have set in their viewers and the grid must know. Open {@link org.skerry.api.prefs.AgentPreferencesService}.
 */
@NullMarked
package org.skerry.api.prefs;

import org.jspecify.annotations.NullMarked;
