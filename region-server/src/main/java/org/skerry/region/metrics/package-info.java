// SPDX-License-Identifier: Apache-2.0
/**
 * What the process counts, as Prometheus reads it: the figures that others keep, given names and units here, and the
 * health of the process. Nothing here slows a region's thread. Open {@link org.skerry.region.metrics.ProcessMetrics} and
 * {@link org.skerry.connector.call.CallFigures} first.
 */
@NullMarked
package org.skerry.region.metrics;

import org.jspecify.annotations.NullMarked;
