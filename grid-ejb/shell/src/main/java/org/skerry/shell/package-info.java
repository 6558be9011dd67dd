// SPDX-License-Identifier: Apache-2.0
/** Beneath every shell of the grid, WildFly or the standalone process: {@code database} and {@code first}. No services. */
@NullMarked
package org.skerry.shell;

import org.jspecify.annotations.NullMarked;
