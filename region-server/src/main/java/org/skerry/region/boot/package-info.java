// SPDX-License-Identifier: Apache-2.0
/**
 * The process: command line, logging, the one place where everything is put together, and the orderly end. Open {@link
 * org.skerry.region.boot.RegionServerMain} and {@link org.skerry.region.boot.RegionServer}.
 */
@NullMarked
package org.skerry.region.boot;

import org.jspecify.annotations.NullMarked;
