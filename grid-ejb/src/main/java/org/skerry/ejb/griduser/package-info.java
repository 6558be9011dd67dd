// SPDX-License-Identifier: Apache-2.0
/** Home, last place and online state over JPA. Open {@link org.skerry.ejb.griduser.GridUserServiceBean}. */
@NullMarked
package org.skerry.ejb.griduser;

import org.jspecify.annotations.NullMarked;
