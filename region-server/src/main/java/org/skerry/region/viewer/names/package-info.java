// SPDX-License-Identifier: Apache-2.0
/**
 * Names of ids. Open {@link org.skerry.region.viewer.names.UUIDNameRequestHandler}.
 */
@NullMarked
package org.skerry.region.viewer.names;

import org.jspecify.annotations.NullMarked;
