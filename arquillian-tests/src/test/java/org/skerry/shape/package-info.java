// SPDX-License-Identifier: Apache-2.0
/**
 * One acceptance, every architecture: processes as they are run, the same requests to each, the same answers from each.
 * Open {@link org.skerry.shape.Shape}; the requests are {@code shape/script.txt}, what may differ is data beside it.
 */
@NullMarked
package org.skerry.shape;

import org.jspecify.annotations.NullMarked;
