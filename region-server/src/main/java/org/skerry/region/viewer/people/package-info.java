// SPDX-License-Identifier: Apache-2.0
/**
 * Finding others and keeping order among them. Open {@link org.skerry.region.viewer.people.AvatarPickerRequestHandler}
 * and {@link org.skerry.region.viewer.people.EjectUserHandler}.
 */
@NullMarked
package org.skerry.region.viewer.people;

import org.jspecify.annotations.NullMarked;
