// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON-RPC methods of profiles. Open {@link org.skerry.web.robust.profile.ProfileMethods}.
 */
@NullMarked
package org.skerry.web.robust.profile;

import org.jspecify.annotations.NullMarked;
