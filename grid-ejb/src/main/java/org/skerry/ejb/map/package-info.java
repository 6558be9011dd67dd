// SPDX-License-Identifier: Apache-2.0
/**
 * Map tiles over JPA, and the timer that draws the smaller scales. Open {@link org.skerry.ejb.map.MapImageServiceBean}.
 */
@NullMarked
package org.skerry.ejb.map;

import org.jspecify.annotations.NullMarked;
