// SPDX-License-Identifier: Apache-2.0
/** Measurements, run by hand with the profile bench. Open {@link org.skerry.region.bench.PhysicsBenchmark} first. */
@NullMarked
package org.skerry.region.bench;

import org.jspecify.annotations.NullMarked;
