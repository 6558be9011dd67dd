// SPDX-License-Identifier: Apache-2.0
/**
 * Land. Open {@link org.skerry.region.viewer.parcel.DefaultParcel}.
 */
@NullMarked
package org.skerry.region.viewer.parcel;

import org.jspecify.annotations.NullMarked;
