// SPDX-License-Identifier: Apache-2.0
/**
 * Groups at a remote grid. Open {@link org.skerry.connector.group.RobustGroupsConnector}.
 */
@NullMarked
package org.skerry.connector.group;

import org.jspecify.annotations.NullMarked;
