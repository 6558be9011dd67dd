// SPDX-License-Identifier: Apache-2.0
/**
 * What happens in a region, told to whoever wants to know: records and the one loop that brings them. Knows nothing of
 * viewers or modules. Open {@link org.skerry.region.event.RegionEvents} and {@link org.skerry.region.event.RegionEvent}
 * first.
 */
@NullMarked
package org.skerry.region.event;

import org.jspecify.annotations.NullMarked;
