// SPDX-License-Identifier: Apache-2.0
/**
 * Groups over JPA. Open {@link org.skerry.ejb.group.GroupsServiceBean}.
 */
@NullMarked
package org.skerry.ejb.group;

import org.jspecify.annotations.NullMarked;
