// SPDX-License-Identifier: Apache-2.0
/**
 * What a grid tells of itself before any login. Open {@link org.skerry.web.gridinfo.GridInfo}.
 */
@NullMarked
package org.skerry.web.gridinfo;

import org.jspecify.annotations.NullMarked;
