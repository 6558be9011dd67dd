// SPDX-License-Identifier: Apache-2.0
/**
 * Agent preferences at a remote grid. Open {@link org.skerry.connector.prefs.RobustAgentPreferencesConnector}.
 */
@NullMarked
package org.skerry.connector.prefs;

import org.jspecify.annotations.NullMarked;
