// SPDX-License-Identifier: Apache-2.0
/** The design's walls as tests: who may depend on whom. Open {@link org.skerry.arch.DependencyTest}. */
@NullMarked
package org.skerry.arch;

import org.jspecify.annotations.NullMarked;
