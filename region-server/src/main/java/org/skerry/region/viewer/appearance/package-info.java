// SPDX-License-Identifier: Apache-2.0
/**
 * What a viewer wears and how it looks. Open {@link
 * org.skerry.region.viewer.appearance.AgentSetAppearanceHandler}.
 */
@NullMarked
package org.skerry.region.viewer.appearance;

import org.jspecify.annotations.NullMarked;
