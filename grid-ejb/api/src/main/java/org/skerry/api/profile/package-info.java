// SPDX-License-Identifier: Apache-2.0
/**
 * What people tell about themselves and others. Open {@link org.skerry.api.profile.ProfileService}.
 */
@NullMarked
package org.skerry.api.profile;

import org.jspecify.annotations.NullMarked;
