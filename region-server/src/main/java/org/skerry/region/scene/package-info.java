// SPDX-License-Identifier: Apache-2.0
/**
 * What is in a region: the model that is changed on the region's thread alone. No messages, no services, no locks. Open
 * {@link org.skerry.region.scene.Scene} first.
 */
@NullMarked
package org.skerry.region.scene;

import org.jspecify.annotations.NullMarked;
