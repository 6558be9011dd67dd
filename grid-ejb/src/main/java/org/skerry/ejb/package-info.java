// SPDX-License-Identifier: Apache-2.0
/** The grid's beans; one package for each service, entity and repository beside the bean. */
@NullMarked
package org.skerry.ejb;

import org.jspecify.annotations.NullMarked;
