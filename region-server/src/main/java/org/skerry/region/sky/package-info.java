// SPDX-License-Identifier: Apache-2.0
/**
 * Modules for what is overhead: wind and the time of day. Open {@link org.skerry.region.sky.WindModuleProvider} first.
 */
@NullMarked
package org.skerry.region.sky;

import org.jspecify.annotations.NullMarked;
