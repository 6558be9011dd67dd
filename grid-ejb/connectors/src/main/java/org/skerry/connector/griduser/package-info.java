// SPDX-License-Identifier: Apache-2.0
/**
 * Home and last places at a remote grid. Open {@link org.skerry.connector.griduser.RobustGridUserConnector}.
 */
@NullMarked
package org.skerry.connector.griduser;

import org.jspecify.annotations.NullMarked;
