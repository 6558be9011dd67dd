// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is and what they tell of themselves. Open {@link org.skerry.region.viewer.profile.ProfileDesk}.
 */
@NullMarked
package org.skerry.region.viewer.profile;

import org.jspecify.annotations.NullMarked;
