// SPDX-License-Identifier: Apache-2.0
/**
 * Immutable bytes with value equality, for records that carry blobs. Open {@link org.skerry.api.binary.Octets}.
 */
@NullMarked
package org.skerry.api.binary;

import org.jspecify.annotations.NullMarked;
