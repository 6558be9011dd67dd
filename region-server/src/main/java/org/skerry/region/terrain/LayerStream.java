// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import org.skerry.api.binary.Octets;

/**
 * The content of one LayerData message.
 *
 * @param type LayerID.Type: {@link #LAND}, {@link #LARGE_LAND} or {@link #WIND}
 * @param data LayerData.Data, the whole stream
 */
public record LayerStream(int type, Octets data) {
    /** Ground of a region of 256 m. */
    public static final int LAND = 'L';

    /** Ground of a larger region. */
    public static final int LARGE_LAND = 'M';

    /** Wind speeds. */
    public static final int WIND = '7';
}
