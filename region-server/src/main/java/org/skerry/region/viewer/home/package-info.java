// SPDX-License-Identifier: Apache-2.0
/**
 * Where users live. Open {@link org.skerry.region.viewer.home.Homes}.
 */
@NullMarked
package org.skerry.region.viewer.home;

import org.jspecify.annotations.NullMarked;
