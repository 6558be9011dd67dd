// SPDX-License-Identifier: Apache-2.0
/**
 * Who somebody is. Open {@link org.skerry.region.viewer.profile.AvatarPropertiesRequestHandler}.
 */
@NullMarked
package org.skerry.region.viewer.profile;

import org.jspecify.annotations.NullMarked;
