// SPDX-License-Identifier: Apache-2.0
/** Measurements, run by hand with the profile bench. Open {@link org.skerry.udp.bench.CodecBenchmark} first. */
@NullMarked
package org.skerry.udp.bench;

import org.jspecify.annotations.NullMarked;
