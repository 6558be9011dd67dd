// SPDX-License-Identifier: Apache-2.0
/**
 * Estates over JPA. Open {@link org.skerry.ejb.estate.EstateServiceBean}.
 */
@NullMarked
package org.skerry.ejb.estate;

import org.jspecify.annotations.NullMarked;
