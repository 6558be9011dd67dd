// SPDX-License-Identifier: Apache-2.0
/**
 * Measures a grid's services: so many requests a second, how long they take, and what they cost the server. It knows
 * ROBUST's wire alone, so that any grid that speaks it can be measured beside ours. Open {@link
 * org.skerry.bench.GridBenchMain} for the options, {@link org.skerry.bench.Workload} for what is asked and {@link
 * org.skerry.bench.BenchRun} for how it is measured.
 */
@NullMarked
package org.skerry.bench;

import org.jspecify.annotations.NullMarked;
