// SPDX-License-Identifier: Apache-2.0
/**
 * Tests over the whole, against one booted WildFly with the EAR we ship. Open {@link org.skerry.it.Grid} for where it
 * listens.
 */
@NullMarked
package org.skerry.it;

import org.jspecify.annotations.NullMarked;
