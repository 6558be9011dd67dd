// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import org.skerry.api.grid.GridRegion;
import org.skerry.api.math.Vector3;

/**
 * A place where a login may end.
 *
 * @param startKind what the viewer is told: {@code last}, {@code home}, {@code url} or {@code safe}
 * @param teleportFlags what the region is told
 */
record Destination(GridRegion region, Vector3 position, Vector3 lookAt, String startKind, int teleportFlags) {}
