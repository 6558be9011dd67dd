// SPDX-License-Identifier: Apache-2.0
/**
 * New assets over UDP. An upload is a transaction of the viewer's: the item that is made or changed with it may be asked
 * for before the bytes are there. Open {@link org.skerry.region.viewer.upload.Uploads}.
 */
@NullMarked
package org.skerry.region.viewer.upload;

import org.jspecify.annotations.NullMarked;
