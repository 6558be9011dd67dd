// SPDX-License-Identifier: Apache-2.0
/**
 * Groups, and who may do what in them. Open {@link org.skerry.api.group.GroupsService} and {@link org.skerry.api.group.GroupsDesk}.
 */
@NullMarked
package org.skerry.api.group;

import org.jspecify.annotations.NullMarked;
