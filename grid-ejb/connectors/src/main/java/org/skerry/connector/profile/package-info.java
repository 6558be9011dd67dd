// SPDX-License-Identifier: Apache-2.0
/**
 * Profiles at a remote grid, by JSON-RPC. Open {@link org.skerry.connector.profile.RobustProfileConnector}.
 */
@NullMarked
package org.skerry.connector.profile;

import org.jspecify.annotations.NullMarked;
