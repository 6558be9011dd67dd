// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code skerry run}: configuration, the order of start and end, and how regions reach the grid's beans
 * beside them. Open {@link org.skerry.standalone.run.RunMain}.
 */
@NullMarked
package org.skerry.standalone.run;

import org.jspecify.annotations.NullMarked;
