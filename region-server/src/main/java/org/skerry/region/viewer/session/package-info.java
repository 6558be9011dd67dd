// SPDX-License-Identifier: Apache-2.0
/**
 * Coming, seeing and going. Open {@link org.skerry.region.viewer.session.CompleteAgentMovementHandler}.
 */
@NullMarked
package org.skerry.region.viewer.session;

import org.jspecify.annotations.NullMarked;
