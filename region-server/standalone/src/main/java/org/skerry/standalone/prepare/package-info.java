// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code skerry prepare}: a cache of loaded classes (JEP 483) for {@code skerry run}, made by a training run that
 * touches nobody's data. Open {@link org.skerry.standalone.prepare.PrepareCommand}.
 */
@NullMarked
package org.skerry.standalone.prepare;

import org.jspecify.annotations.NullMarked;
