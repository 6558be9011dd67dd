// SPDX-License-Identifier: Apache-2.0
/**
 * Profiles over JPA. Open {@link org.skerry.ejb.profile.ProfileServiceBean}.
 */
@NullMarked
package org.skerry.ejb.profile;

import org.jspecify.annotations.NullMarked;
