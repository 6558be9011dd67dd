// SPDX-License-Identifier: Apache-2.0
/**
 * The grid's services, its endpoints and regions in one process without an application server, and the commands of one
 * installation. Nothing here implements a service. Start at {@link org.skerry.standalone.SkerryMain}.
 */
@NullMarked
package org.skerry.standalone;

import org.jspecify.annotations.NullMarked;
