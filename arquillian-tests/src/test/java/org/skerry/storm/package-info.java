// SPDX-License-Identifier: Apache-2.0
/** The storm's checker before broken histories, and kills under a storm. Open {@link org.skerry.storm.DurabilityIT}. */
@NullMarked
package org.skerry.storm;

import org.jspecify.annotations.NullMarked;
