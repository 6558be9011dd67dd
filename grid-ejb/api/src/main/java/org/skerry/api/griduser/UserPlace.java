// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.griduser;

import org.skerry.api.id.RegionId;
import org.skerry.api.math.Vector3;

/**
 * A place to stand.
 *
 * @param region {@link RegionId#ZERO} for nowhere
 * @param position region-local metres
 * @param lookAt direction, of any length
 */
public record UserPlace(RegionId region, Vector3 position, Vector3 lookAt) {
    public static final UserPlace NONE = new UserPlace(RegionId.ZERO, Vector3.ZERO, Vector3.ZERO);
}
