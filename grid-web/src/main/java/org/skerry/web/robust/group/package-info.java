// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /groups}. Open {@link org.skerry.web.robust.group.GroupsRobustHandler}.
 */
@NullMarked
package org.skerry.web.robust.group;

import org.jspecify.annotations.NullMarked;
