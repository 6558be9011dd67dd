// SPDX-License-Identifier: Apache-2.0
/**
 * Sessions of a remote grid. Open {@link org.skerry.connector.presence.RobustPresenceConnector}.
 */
@NullMarked
package org.skerry.connector.presence;

import org.jspecify.annotations.NullMarked;
