// SPDX-License-Identifier: Apache-2.0
/** The region server; see the sub-packages, and {@code boot} for where it starts. */
@NullMarked
package org.skerry.region;

import org.jspecify.annotations.NullMarked;
